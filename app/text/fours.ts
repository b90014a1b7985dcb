import { createHmac } from 'node:crypto'
import { foldLetters } from '#app/spelling/fold.ts'
import { keyFor } from './sealed.ts'

/** Nothing a person could misread on paper or over the phone: no 0 O, no 1 I L, no U beside V. */
export const readable = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** As printed: XXXX-XXXX-XXXX. */
export const inFours = (letters: string): string => letters.replace(/.{4}(?=.)/g, '$&-')

/** The letters of what was typed from paper: with or without hyphens, small or wide. */
export const lettersOf = (typed: string): string =>
  foldLetters(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** A number or a code as a person types it from paper, in the way we write it. */
export const asFours = (typed: string): string => inFours(lettersOf(typed))

/**
 * A code to be written down, `XXXX-XXXX-XXXX-XXXX`. It follows from what it opens and the server's key, so that it is stored
 * nowhere and every page and mail can say it again.
 */
export function codeInFours(purpose: string, of: string): string {
  const bytes = createHmac('sha256', keyFor(purpose)).update(of).digest()
  return inFours(Array.from(bytes.subarray(0, 16), (byte) => readable[byte % readable.length]).join(''))
}
