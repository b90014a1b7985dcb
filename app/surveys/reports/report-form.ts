import { z } from 'zod'
import { chosen, formKey, ticked, version } from '#app/forms/carried.ts'
import { line, orNull, text } from '#app/forms/fields.ts'
import type { Formula } from '#app/surveys/figures/figure.ts'
import type { ReportSettings } from './report-content.ts'

const listed = chosen().transform((all) => all.filter((each) => each !== ''))
export const formulas = ['means', 'shares', 'scores', 'improvement'] as const satisfies Formula[]
const formula = z.enum(formulas).catch('means')

/** What the next report holds. */
export const reportForm = z
  .object({
    ...{ version, formKey, by: listed, of: listed, waves: listed, formula },
    ...{ satisfaction: line({ max: 40 }), importance: line({ max: 40 }), weighted: ticked() },
  })
  .transform(({ version, formKey, by, of, waves, weighted, ...portfolio }) => ({
    version,
    formKey,
    settings: {
      ...{ cross: { by, of }, waves, weighted },
      portfolio: portfolio.satisfaction && portfolio.importance ? portfolio : null,
    } satisfies ReportSettings,
  }))

export function typedReport({ cross, portfolio, waves, weighted }: ReportSettings, version: number) {
  return {
    ...{ version: String(version), by: cross.by, of: cross.of, waves, weighted: weighted ? 'on' : '' },
    ...{
      satisfaction: portfolio?.satisfaction,
      importance: portfolio?.importance,
      formula: portfolio?.formula ?? 'means',
    },
  }
}

const words = () => text({ max: 4000 })
export const commentForm = z.object({
  ...{ version, words: words(), wordsEasy: words().transform(orNull), wordsEn: words().transform(orNull) },
})

export const resultsForm = z.object({ formKey, run: version.min(1), reason: text({ max: 1000 }) })
