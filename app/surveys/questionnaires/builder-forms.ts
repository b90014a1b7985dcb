import { z } from 'zod'
import { chosen, fits, formKey, stepped } from '#app/forms/carried.ts'
import { line, orNull } from '#app/forms/fields.ts'
import type { Wording } from '#app/wording.ts'
import type { Place } from './draft.ts'

const was = line({ max: 64 })
const then = stepped

/** `page:` last on a page, `page:entry` before an entry of it. */
const place = line({ max: 70, required: 'surveys-desk:refused.placeMissing' }).transform((typed, context): Place => {
  const [, page, before] = /^([a-z][a-z0-9-]*):([a-z0-9-]*)$/.exec(typed) ?? []
  if (page !== undefined) return { page, before: before || null }
  context.addIssue({ code: 'custom', message: 'surveys-desk:refused.placeMissing' })
  return z.NEVER
})
export const typedPlace = ({ page, before }: Place): string => `${page}:${before ?? ''}`

export const placeForm = z.object({ place, then, formKey: formKey.optional() })
/** `first` … a page before which it goes, `last` at the end. */
export const pagePlaceForm = z.object({
  before: line({ max: 40, required: 'surveys-desk:refused.placeMissing' }),
  then,
  formKey: formKey.optional(),
})
export const removalForm = z.object({ was, formKey })
export const keepingForm = z.object({ name: line({ max: 100, required: 'surveys-desk:refused.nameMissing' }), formKey })
export const bankForm = z.object({
  place,
  questions: chosen(),
  formKey,
})

const title = z
  .object({ ja: line({ max: 100 }), easy: line({ max: 200 }), en: line({ max: 200 }) })
  .transform(({ ja, easy, en }): Wording | null => (ja === '' ? null : { ja, easy: orNull(easy), en: orNull(en) }))

export const pageForm = z.object({ title: title.prefault({}), before: line({ max: 40 }), was, fits: fits(), formKey })

export const bankClosureForm = z.object({ what: z.enum(['close', 'reopen']), formKey })
