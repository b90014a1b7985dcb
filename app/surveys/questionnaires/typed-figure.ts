import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { numberIn } from '#app/forms/numbers.ts'

/** A figure as people type it, of at most nine digits and four behind the point. Undefined where it is none. */
export function figureIn(typed: string): number | undefined {
  const number = numberIn(typed)
  return number !== undefined && /^-?\d{1,9}(\.\d{1,4})?$/.test(number) ? Number(number) : undefined
}

/** Null where nothing was typed. */
export const figure = (whole = false) =>
  line({ max: 20 }).transform((typed, context) => {
    if (typed === '') return null
    const read = figureIn(typed)
    if (read !== undefined && !(whole && typed.normalize('NFKC').includes('.'))) return read
    context.addIssue({ code: 'custom', message: 'surveys-desk:refused.figureWrong' })
    return z.NEVER
  })
