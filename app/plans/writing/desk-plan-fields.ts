import { z } from 'zod'
import { carried, formKey, id, idOrNull, ids, ticked, version, year } from '#app/forms/carried.ts'
import { day, line, message, orNull, text } from '#app/forms/fields.ts'
import { seenField } from '#app/forms/seen.ts'
import { slugField } from '#app/forms/slug.ts'
import { most, whyFields } from './desk-fields.ts'
import type { PlanInput } from './plan.ts'
import type { SectionInput } from './section-version.ts'

const check = message('ui:field.check')
const key = line({ max: 80 })

/** The goals as people type them: 3, 11, 17 in any width, with any sign between. */
const goals = line({ max: 60 }).transform((typed) =>
  (typed.normalize('NFKC').match(/\d+/g) ?? []).map((digits) => Number(digits.slice(0, 9))),
)

const sectionFields = {
  ...whyFields,
  number: line({ max: most.number }),
  title: line({ max: most.title, required: 'plans-desk:refused.titleMissing' }),
  titleEasy: line({ max: most.title * 2 }),
  titleEn: line({ max: most.title }),
  departmentId: idOrNull(),
  sdgs: goals,
  terms: ids(),
}

export function sectionOf(value: z.output<z.ZodObject<typeof sectionFields>>): SectionInput {
  const { number, title, titleEasy, titleEn, departmentId, sdgs, terms } = value
  const names = { number, title, titleEasy: orNull(titleEasy), titleEn: orNull(titleEn) }
  return { ...names, departmentId, sdgs, terms }
}

export const newSectionForm = z.object({ ...sectionFields, parent: key, after: key })
export const sectionNameForm = z.object({ ...sectionFields, expectedVersion: id() })
/** `mark`: everything that was in the section when it was looked at. */
export const sectionRemovalForm = z.object({ ...whyFields, mark: carried(500_000) })

const fiscalYear = year(1900, 2200, 'plans-desk:refused.year')

const planFields = {
  formKey,
  title: line({ max: most.title, required: 'plans-desk:refused.titleMissing' }),
  titleEasy: line({ max: most.title * 2 }),
  titleEn: line({ max: most.title }),
  summary: text({ max: most.summary }),
  summaryEasy: text({ max: most.summary }),
  summaryEn: text({ max: most.summary }),
  kind: line({ max: 40, required: check }),
  firstFiscalYear: fiscalYear,
  lastFiscalYear: fiscalYear,
  stage: line({ max: 40, required: check }),
  departmentId: id('plans-desk:refused.departmentMissing'),
  legalBasis: text({ max: most.summary }),
  parent: key,
}

export function planOf(value: z.output<z.ZodObject<typeof planFields>>): PlanInput {
  const { titleEasy, titleEn, summaryEasy, summaryEn, parent, ...rest } = value
  const easy = { titleEasy: orNull(titleEasy), summaryEasy: orNull(summaryEasy) }
  return { ...rest, ...easy, titleEn: orNull(titleEn), summaryEn: orNull(summaryEn), parent: orNull(parent) }
}

export const newPlanForm = z.object({ ...planFields, slug: slugField() })
export const editPlanForm = z.object({ ...planFields, expectedVersion: version })

export const timelineForm = z.object({
  expectedVersion: version,
  stops: z
    .array(
      z.object({
        stage: line({ max: 40 }),
        shown: ticked(),
        onDay: day('plans-desk:refused.day'),
        note: line({ max: most.note }),
        noteEasy: line({ max: most.note * 2 }),
        noteEn: line({ max: most.note }),
      }),
    )
    .max(50),
})

export const relatedForm = z.object({
  expectedVersion: version,
  related: z
    .array(
      z.object({
        relation: z.enum(['parent', 'related'], check).optional(),
        title: line({ max: most.title }),
        relatedPlan: key,
        period: line({ max: most.note }),
        goal: text({ max: most.summary }),
      }),
    )
    .max(50),
})

export const publicationForm = z.object({
  formKey,
  size: z.enum(['edition', 'minor'], message('plans-desk:refused.sizeMissing')),
  stage: line({ max: 40 }),
  note: text({ max: most.summary }),
  reason: text({ max: most.reason }),
  expected: id().optional(),
  seen: seenField,
})
