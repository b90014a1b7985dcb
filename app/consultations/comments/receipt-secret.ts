import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashToken } from '#app/text/ids.ts'
import { keyFor } from '#app/text/sealed.ts'

// As in text/ids.ts: nothing that could be misread on paper.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The secret word of a receipt, `XXXX-XXXX-XXXX-XXXX`. It follows from the one-time key of the form, so that sending a
 * form twice shows the same receipt although only the word's hash is kept.
 */
export function secretFor(formKey: string): string {
  const bytes = createHmac('sha256', keyFor('receipt secret')).update(formKey).digest()
  const letters = Array.from(bytes.subarray(0, 16), (byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

export const hashSecret = (secret: string): string => hashToken(secret)

/** Takes as long for a number that does not exist as for a wrong secret. */
export function secretFits(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(secret))
  return timingSafeEqual(given, hash ? Buffer.from(hash) : Buffer.alloc(given.length))
}
