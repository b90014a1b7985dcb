import { z } from 'zod'
import { chosen, formKey, id, version } from '#app/forms/carried.ts'
import { line, moment, orNull, text } from '#app/forms/fields.ts'
import { toTyped } from '#app/forms/moments.ts'
import { wholeIn } from '#app/forms/numbers.ts'
import { slugField } from '#app/forms/slug.ts'
import type { Survey, SurveyFields } from './survey.ts'

const title = (required?: string) => line({ max: 200, required })
const words = () => text({ max: 4000 })
const when = () => moment('surveys-desk:refused.momentWrong')
const reason = text({ max: 1000, required: 'surveys-desk:refused.reasonMissing' })
const targets = chosen().refine(
  (all) => all.some((one) => one === 'sample' || one === 'open'),
  'surveys-desk:refused.targetMissing',
)
const population = line({ max: 12 }).transform((typed, context) => {
  if (typed === '') return null
  const number = wholeIn(typed, 1, 999_999_999)
  if (number !== undefined) return number
  context.addIssue({ code: 'custom', message: 'surveys-desk:refused.populationWrong' })
  return z.NEVER
})

const safe = {
  ...{ contact: words(), population, titleEasy: title(), titleEn: title() },
  ...{ purposeEasy: words(), purposeEn: words(), audienceEasy: words(), audienceEn: words() },
  ...{ privacyEasy: words(), privacyEn: words() },
}

const translated = [
  ...(['titleEasy', 'titleEn', 'purposeEasy', 'purposeEn'] as const),
  ...(['audienceEasy', 'audienceEn', 'privacyEasy', 'privacyEn'] as const),
]
type Translated = (typeof translated)[number]

const emptied = (typed: Record<Translated, string>) =>
  Object.fromEntries(translated.map((name) => [name, orNull(typed[name])])) as Record<Translated, string | null>

/** Only what a draft cannot be kept without is required; publication asks for the rest. */
export const surveyForm = z
  .object({
    ...safe,
    title: title('surveys-desk:refused.titleMissing'),
    purpose: words(),
    audience: words(),
    privacy: words(),
    departmentId: id('surveys-desk:refused.departmentMissing'),
    opensAt: when(),
    closesAt: when(),
    targets,
    excess: z.enum(['first', 'none']).catch('none'),
    version: version.optional(),
    formKey,
  })
  .transform(({ version, formKey, targets, ...typed }) => ({
    version: version ?? 0,
    formKey,
    fields: {
      ...typed,
      ...emptied(typed),
      sample: targets.includes('sample'),
      open: targets.includes('open'),
    } satisfies SurveyFields,
  }))

/** After publication: what may still change. */
export const safeForm = z.object({ ...safe, version, formKey }).transform(({ version, formKey, ...typed }) => ({
  version,
  formKey,
  fields: { ...typed, ...emptied(typed) } satisfies Partial<SurveyFields>,
}))

export const publicationForm = z.object({ version, formKey })
export const correctionForm = z.object({ version, reason, formKey })
export const periodForm = z.object({ version, reason, closesAt: when(), formKey })
export const copyForm = z.object({
  as: z.enum(['wave', 'series'], { error: 'surveys-desk:refused.copyAs' }),
  title: title('surveys-desk:refused.titleMissing'),
  slug: slugField(),
  opensAt: when(),
  closesAt: when(),
  formKey,
})

export const sectionsForm = z.object({
  version,
  formKey,
  /** Links that stay, as `section item`. */
  kept: chosen(),
  section: line({ max: 60 }),
  item: line({ max: 60 }),
})

/** A stored survey as the form shows it, which after publication is a short one. */
export function typedSurvey(survey: Survey): Record<string, string | string[] | null> {
  const { contact, population, title, purpose, audience, privacy, departmentId, excess, sample, open } = survey
  const always = {
    ...Object.fromEntries(translated.map((name) => [name, survey[name]])),
    contact,
    population: population === null ? '' : String(population),
    version: String(survey.version),
  }
  if (survey.publishedAt) return always
  return {
    ...always,
    ...{ title, purpose, audience, privacy, departmentId, excess },
    opensAt: toTyped(survey.opensAt),
    closesAt: toTyped(survey.closesAt),
    targets: [...(sample ? ['sample'] : []), ...(open ? ['open'] : [])],
  }
}

export const typedEnd = ({ closesAt, version }: { closesAt: Date; version: number }) => ({
  closesAt: toTyped(closesAt),
  version: String(version),
})
