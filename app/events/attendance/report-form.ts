import { z } from 'zod'
import { formKey, ticked, version } from '#app/forms/carried.ts'
import { line, orNull, text } from '#app/forms/fields.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Report, ReportWords } from './report.ts'

const mostTables = 60

/** A report as its form sends it; tables left empty at the end are none. */
export const reportForm = z
  .object({
    ...{ summary: text({ max: 4000 }), summaryEasy: text({ max: 4000 }), summaryEn: text({ max: 4000 }) },
    minutes: text({ max: 30_000 }),
    tables: z
      .array(text({ max: 4000 }))
      .max(mostTables)
      .prefault([]),
    reason: text({ max: 500 }),
    version,
    formKey,
  })
  .transform(({ version, formKey, reason, tables, summaryEasy, summaryEn, ...typed }) => {
    const last = tables.findLastIndex((words) => !isBlank(words))
    const words: ReportWords = {
      ...typed,
      ...{ summaryEasy: orNull(summaryEasy), summaryEn: orNull(summaryEn), tables: tables.slice(0, last + 1) },
    }
    return { version, formKey, reason, words }
  })

export const reportPublicationForm = z.object({ version, formKey, confirmed: ticked() })

export const pictureForm = z.object({
  file: line({ max: 60, required: 'event-report:refused.file' }),
  alt: line({ max: 200, required: 'event-report:refused.altMissing' }),
  formKey,
})

export const opinionsForm = z.object({
  section: line({ max: 80 }),
  opinions: text({ max: 20_000, required: 'event-report:refused.opinionMissing' }),
  formKey,
})

/** A report as its form shows it, with two tables more than are written, or as many as sat there. */
export function typedReport(report: Report, tables: number): Record<string, string> {
  const { summary, summaryEasy, summaryEn, minutes, version } = report
  const shown = Math.min(mostTables, Math.max(report.tables.length + 2, tables))
  return {
    ...{ summary, summaryEasy: summaryEasy ?? '', summaryEn: summaryEn ?? '', minutes, version: String(version) },
    reason: '',
    tableCount: String(shown),
    ...Object.fromEntries(report.tables.map((words, at) => [`tables[${at}]`, words])),
  }
}
