import { z } from 'zod'
import { carried, fits, formKey, id, idOrNull, ids, ticked, version } from '#app/forms/carried.ts'
import { day, line, message, text } from '#app/forms/fields.ts'
import { seenField } from '#app/forms/seen.ts'
import { categories } from './answering-params.ts'
import type { groupPage } from './group-page.ts'

const check = message('ui:field.check')

/** None stands for the plan as a whole. */
const section = idOrNull()

const summaryField = text({ max: 1000 })
const reason = text({ max: 500, required: 'answers:refused.reasonMissing' })

export const reasonForm = z.object({ reason })
export const placeForm = z.object({ section, expectedVersion: version })
export const newGroupForm = z.object({
  opinions: ids(),
  /** An existing group, or '' for a new one. */
  group: section,
  section,
  summary: summaryField,
  everywhere: ticked(),
  formKey,
})
/** Opinions that leave, or another group that all of them join. */
export const mergeForm = z.object({ opinions: ids(), into: section })
export const assignmentForm = z.object({
  department: id(),
  dueOn: day('answers:refused.day'),
  expectedVersion: version,
})
export const responseForm = z.object({
  expectedVersion: version,
  summary: summaryField,
  summaryEasy: text({ max: 2000 }),
  summaryEn: text({ max: 2000 }),
  category: z.enum(categories, { error: message('answers:refused.categoryMissing') }),
  body: text({ max: 5000 }),
  bodyEasy: text({ max: 10_000 }),
  bodyEn: text({ max: 10_000 }),
  fits: fits(),
  formKey,
})
/** Which steps ask for a reason, the step itself says. */
export const stepForm = z
  .object({ version, reason: text({ max: 500 }), seen: idOrNull() })
  .transform(({ seen, ...value }) => ({ ...value, after: seen ?? undefined }))
/** A step is about the newest wording, as it was put forward last, and no other. */
export const typedStep = ({ versions, steps }: { versions: { number: number }[]; steps: { id: string }[] }) => ({
  version: String(versions[0]?.number ?? 0),
  seen: steps[0]?.id ?? '',
})
export const revisionsForm = z.object({ link: ids() })
export const publicationForm = z.object({
  outcome: z.enum(['answered', 'dropped', 'again'], { error: check }),
  note: text({ max: 2000 }),
  confirmedNames: ticked(),
  stage: line({ max: 40 }),
  editionNote: text({ max: 1000 }),
  seen: seenField,
  formKey,
})
/** One choice for each sentence, the number of the opinion it belongs to; nothing here is ever empty, or it would be left out. */
export const noOpinion = '0'
export const wholePlan = 'whole'
export const readingForm = z.object({
  expected: ids(),
  sentence: z
    .array(carried(2).regex(/^\d{1,2}$/, check))
    .max(2000)
    .default([]),
  section: z
    .array(z.union([id(), z.literal(wholePlan)]))
    .max(20)
    .default([]),
})

export const typedAssignment = (group: Awaited<ReturnType<typeof groupPage>>) => ({
  department: group.answeringDepartmentId,
  dueOn: group.dueOn,
  expectedVersion: String(group.version),
})

export const typedPlace = ({ sectionId, version }: { sectionId: string | null; version: number }) => ({
  section: sectionId,
  expectedVersion: String(version),
})
