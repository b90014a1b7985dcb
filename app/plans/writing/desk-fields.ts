import { z } from 'zod'
import { carried, fits, formKey, id, stepped, ticked } from '#app/forms/carried.ts'
import { line, message, orNull, text } from '#app/forms/fields.ts'
import type { BlockInput } from './block-version.ts'
import type { ChangeReason } from './change-reason.ts'
import type { BlockKind, CauseKind } from './tables.ts'

/** Greatest lengths in graphemes, told beside each field. */
export const most = {
  title: 200,
  number: 30,
  body: 10_000,
  source: 300,
  alt: 500,
  caption: 300,
  reason: 500,
  note: 300,
  summary: 2000,
}

export const blockKinds = ['paragraph', 'list', 'table', 'figure', 'quotation', 'note'] as const satisfies BlockKind[]
/** What staff tick themselves; a response comes along from its own page. */
export const tickedCauses = ['council', 'assembly', 'internal', 'law', 'typing_error'] as const satisfies CauseKind[]

const check = message('ui:field.check')
const then = stepped
/** Sends the form for a look at it, without saving. */
const preview = ticked()

const notes = Object.fromEntries(tickedCauses.map((kind) => [`note_${kind}`, line({ max: most.note })])) as Record<
  `note_${(typeof tickedCauses)[number]}`,
  ReturnType<typeof line>
>

export const whyFields = {
  formKey,
  reason: text({ max: most.reason }),
  reasonEasy: text({ max: most.reason * 2 }),
  reasonEn: text({ max: most.reason * 2 }),
  causes: z
    .array(z.enum(tickedCauses, check))
    .optional()
    .transform((kinds) => kinds ?? []),
  response: id().optional(),
  ...notes,
}

type TypedWhy = z.output<z.ZodObject<typeof whyFields>>

/** Reason and causes as the verbs want them. */
export function whyOf(value: TypedWhy): ChangeReason {
  const ticked = value.causes.map((kind) => ({ kind, note: value[`note_${kind}`] }))
  const answered = value.response ? [{ kind: 'response' as const, responseId: value.response }] : []
  const { reason, reasonEasy, reasonEn } = value
  return { reason, reasonEasy, reasonEn, causes: [...answered, ...ticked] }
}

export const blockFields = {
  ...whyFields,
  preview,
  kind: z.enum(blockKinds, check),
  body: text({ max: most.body }),
  easy: text({ max: most.body }),
  en: text({ max: most.body }),
  source: line({ max: most.source }),
  filePath: line({ max: most.source }).refine((path) => path === '' || /^\/files\/[\w./-]+$/.test(path), check),
  alt: text({ max: most.alt }),
  caption: text({ max: most.caption }),
}

export function blockOf(value: z.output<z.ZodObject<typeof blockFields>>): BlockInput {
  const { kind, body, easy, en, source, filePath, alt, caption } = value
  const rest = { easy: orNull(easy), en: orNull(en), source: orNull(source) }
  return { kind, body, ...rest, filePath: orNull(filePath), alt: orNull(alt), caption: orNull(caption) }
}

export const newBlockForm = z.object({ ...blockFields, after: line({ max: 80 }) })
/** `next`: the block to go on with. */
export const editBlockForm = z.object({
  ...blockFields,
  expectedVersion: id(),
  fits: fits(),
  next: line({ max: 80 }),
})
export const removalForm = z.object({ ...whyFields, expectedVersion: id().optional() })

/** `in:after`, either of them empty; `mark` is the place in which it was seen. */
export const placeForm = z.object({
  ...whyFields,
  place: line({ max: 160 }).refine((place) => place.includes(':'), message('plans-desk:refused.placeMissing')),
  mark: line({ max: 160 }),
  then,
})

const part = text({ max: most.body })
export const splitForm = z.object({
  ...whyFields,
  expectedVersion: id(),
  first: part,
  second: part,
  firstEasy: part,
  secondEasy: part,
  firstEn: part,
  secondEn: part,
})

export const mergeForm = z.object({
  ...whyFields,
  gone: line({ max: 80, required: 'plans-desk:refused.otherBlockMissing' }),
  keepVersion: id(),
  goneVersion: id(),
  body: text({ max: most.body, required: 'plans-desk:refused.bodyMissing' }),
  easy: part,
  en: part,
})

export const restorationForm = z.object({ formKey })
export const chapterReasonForm = z.object(whyFields)

/** `expected`: the numbers of all that was shown to be taken back. */
export const withdrawalForm = z.object({
  formKey,
  expected: carried(100_000),
  reason: text({ max: most.reason, required: 'plans-desk:refused.withdrawalReason' }),
  ties: z
    .array(z.object({ response: id(), heir: line({ max: 10 }) }))
    .max(200)
    .default([]),
})

/** What the answers are tied to instead: a number, or null where it was said that they go without. */
export function heirsChosen({ ties }: z.output<typeof withdrawalForm>): Record<string, number | null> {
  const chosen = ties.filter(({ heir }) => heir !== '')
  return Object.fromEntries(chosen.map(({ response, heir }) => [response, heir === 'none' ? null : Number(heir)]))
}
