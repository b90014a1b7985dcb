import { z } from 'zod'
import { line } from '#app/text/fields.ts'

/** A figure as people type it: full-width digits, commas between thousands. Undefined where it is none. */
export function figureIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(',', '').replaceAll('−', '-')
  return /^[-+]?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
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
