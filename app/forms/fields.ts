import { z } from 'zod'
import { firstBadCharacter, isBlank, lineBreaks, oneLine } from '#app/text/characters.ts'
import { graphemeCount, hasEndlessGrapheme, longestGrapheme, mostUnits } from '#app/text/graphemes.ts'
import { fromTyped, isDay } from './moments.ts'

type Values = Record<string, string | number>
/** Why a text cannot be taken: the key of a message, with its values. */
type Fault = { key: string; values?: Values }

/** A message key with its values, packed into the string that zod carries; http/forms.ts unpacks it. */
export function message(key: string, values?: Values): string {
  return values ? `${key}?${new URLSearchParams(Object.entries(values).map(([k, v]) => [k, String(v)]))}` : key
}

/**
 * What is wrong with a typed text. Its units are bounded before anything looks at its letters: whatever counts, folds,
 * sorts or compares it afterwards has no more to do than `max` letters can cost.
 */
export function faultOf(typed: string, { max, several }: { max: number; several: boolean }): Fault | null {
  if (typed.length > mostUnits(max)) return { key: 'ui:field.farTooLong', values: { max } }
  const bad = firstBadCharacter(typed)
  if (bad) return { key: `ui:field.badCharacter${bad.before ? 'After' : 'First'}`, values: bad }
  if (!several && typed.includes('\n')) return { key: 'ui:field.oneLine' }
  if (hasEndlessGrapheme(typed)) return { key: 'ui:field.tooManyMarks' }
  // A grapheme is at least one unit: texts that cannot be too long are not counted.
  const count = typed.length > max ? graphemeCount(typed) : 0
  return count > max ? { key: 'ui:field.tooLong', values: { max, count, over: count - max } } : null
}

const endless = new Set(['ui:field.farTooLong', 'ui:field.tooManyMarks'])

type Options = { max: number; required?: string }

function typed({ max, required }: Options, several: boolean) {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      const text = (several ? lineBreaks : oneLine)(value ?? '')
      const fault = faultOf(text, { max, several })
      const refused = required && isBlank(text) ? required : fault && message(fault.key, fault.values)
      // Checks across fields still run, so that all there is to mend is told at once.
      if (refused) context.addIssue({ code: 'custom', message: refused, continue: true })
      // None of them gets a text that would take for ever.
      const left = fault && endless.has(fault.key) ? text.slice(0, longestGrapheme) : text
      return several ? left : left.trim()
    })
}

/** One line as typed (never normalised, never trimmed inside); `max` in graphemes; '' where nothing was typed. */
export function line(options: Options) {
  return typed(options, false)
}

/** A text of several lines, exactly as typed but for the line breaks of form encoding; `max` in graphemes. */
export function text(options: Options) {
  return typed(options, true)
}

/** A day and a time as `MomentField` sends them, meant in Japan; `wrong` is the message where it is none. */
export function moment(wrong: string) {
  return line({ max: 40 }).transform((value, context) => {
    const date = fromTyped(value)
    if (date) return date
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
}

/** A day of the calendar, or null where none was typed. */
export function day(wrong: string) {
  return line({ max: 40 })
    .refine((value) => value === '' || isDay(value), wrong)
    .transform(orNull)
}

/** '' becomes null: a field left empty is stored as absent. */
export function orNull(value: string): string | null {
  return isBlank(value) ? null : value
}
