import { z } from 'zod'
import { badCharacters, lineBreaks } from './characters.ts'
import { graphemeCount } from './graphemes.ts'
import { fromTyped } from './moments.ts'

/** A message key with its values, packed into the string that zod carries; http/forms.ts unpacks it. */
export function message(key: string, values?: Record<string, string | number>): string {
  return values ? `${key}?${new URLSearchParams(Object.entries(values).map(([k, v]) => [k, String(v)]))}` : key
}

type Options = { max: number; required?: string }

function typed({ max, required }: Options, several: boolean) {
  return z
    .string()
    .optional()
    .transform((value) => lineBreaks(value ?? ''))
    .superRefine((value, context) => {
      const refuse = (text: string) => context.addIssue({ code: 'custom', message: text })
      if (required && value.trim() === '') return refuse(required)
      const bad = badCharacters(value)
      if (bad || (!several && value.includes('\n'))) return refuse(message('ui:field.badCharacters'))
      // A grapheme is at least one unit: texts that cannot be too long are not counted.
      const count = value.length > max ? graphemeCount(value) : 0
      if (count > max) return refuse(message('ui:field.tooLong', { max, count, over: count - max }))
    })
}

/** One line as typed (never normalised, never trimmed inside); `max` in graphemes; '' where nothing was typed. */
export function line(options: Options) {
  return typed(options, false).transform((value) => value.trim())
}

/** A text of several lines, exactly as typed but for the line breaks of form encoding; `max` in graphemes. */
export function text(options: Options) {
  return typed(options, true)
}

/** A day and a time as `MomentField` sends them, meant in Japan; `wrong` is the message where it is none. */
export function moment(wrong: string) {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      const date = fromTyped(value ?? '')
      if (date) return date
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })
}

/** The one or several values chosen under a name. */
export function chosen() {
  return z.union([z.string().transform((one) => [one]), z.array(z.string())]).prefault([])
}

/** '' becomes null: a field left empty is stored as absent. */
export function orNull(value: string): string | null {
  return value.trim() === '' ? null : value
}
