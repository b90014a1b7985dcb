import { timingSafeEqual } from 'node:crypto'
import { codeInFours } from '#app/text/fours.ts'
import { hashToken } from '#app/text/ids.ts'

/**
 * The secret word of a receipt. It follows from the one-time key of the form, so that sending a
 * form twice shows the same receipt although only the word's hash is kept.
 */
export const secretFor = (formKey: string): string => codeInFours('receipt secret', formKey)

export const hashSecret = (secret: string): string => hashToken(secret)

/** Takes as long for a number that does not exist as for a wrong secret. */
export function secretFits(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(secret))
  return timingSafeEqual(given, hash ? Buffer.from(hash) : Buffer.alloc(given.length))
}
