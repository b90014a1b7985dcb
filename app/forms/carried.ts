import { z } from 'zod'
import { badCharacters } from '#app/text/characters.ts'
import { message } from './fields.ts'
import { numberIn, yearIn } from './numbers.ts'

// What a form carries that nobody types: whoever sends something else made it by hand. It ends here, at the door, and
// never as a value that the database stumbles over.
const check = message('ui:field.check')

/** What a page wrote into a form for itself; `most` in units. */
export const carried = (most: number, wrong = check) =>
  z
    .string(wrong)
    .max(most, { error: wrong, abort: true })
    .refine((value) => badCharacters(value) === null, wrong)

/** The one-time key of a form; what is derived of it still fits its column. */
export const formKey = z.string(check).regex(/^[\w.-]{16,48}$/, check)

/** The id of something that has to be chosen; `missing` is the message where it was not. */
export const id = (missing = check) => z.uuid(missing)

/** The id of what may be chosen; null where nothing was. */
export const idOrNull = () =>
  z
    .union([z.literal('').transform(() => null), z.uuid(check)])
    .optional()
    .transform((value) => value ?? null)

export const ids = (most = 200) => z.array(z.uuid(check)).max(most, check).default([])

/** The one or several values chosen under a name. */
export const chosen = () => {
  const value = carried(200)
  return z.union([value.transform((one) => [one]), z.array(value).max(2000, check)]).prefault([])
}

/** A number that a page wrote into its form: of a version, of a decision. No database holds a greater one. */
export const version = z.coerce.number(check).int(check).min(0, check).max(1e9, check)

/** What was typed as what it is read as: nothing that is read as none becomes another number. */
const readAs = <Schema extends z.ZodType>(read: (typed: string) => string | number | undefined, schema: Schema) =>
  z.preprocess((typed) => (typeof typed === 'string' ? Number(read(typed) ?? Number.NaN) : typed), schema)

const between = (least: number, most: number, wrong: typeof check) => z.number(wrong).min(least, wrong).max(most, wrong)

/** A number somebody typed or chose, between two others. */
export const number = (least: number, most: number, wrong = check) => readAs(numberIn, between(least, most, wrong))

export const whole = (least: number, most: number, wrong = check) =>
  readAs(numberIn, between(least, most, wrong).int(wrong))

/** A year as people write it: 2027, 令和9年. */
export const year = (least: number, most: number, wrong = check) =>
  readAs(yearIn, between(least, most, wrong).int(wrong))

/** Whether a box was ticked. */
export const ticked = () => z.string(check).optional().transform(Boolean)

/** Translations of which somebody says that they fit although the Japanese text changed. */
export const fits = () =>
  z
    .array(z.enum(['easy', 'en'], message('ui:field.check')))
    .optional()
    .transform((translations) => translations ?? [])
/** Which button moved something by one, so that it is found again under the same finger. */
export const stepped = z.enum(['up', 'down']).optional().catch(undefined)
