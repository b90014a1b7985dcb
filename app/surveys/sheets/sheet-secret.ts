import { createHmac } from 'node:crypto'
import { hashFormKey, hashToken } from '#app/text/ids.ts'
import { keyFor } from '#app/text/sealed.ts'

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'

/**
 * The secret of a sheet's address, short enough to be typed on another device. It follows from what the sheet was begun
 * with, so that beginning twice leads to the same sheet although only its hash is kept.
 */
function secretFrom(seed: string): string {
  const bytes = createHmac('sha256', keyFor('survey sheet')).update(seed).digest()
  const letters = Array.from(bytes.subarray(0, 16), (byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

export const secretOfForm = (formKey: string): string => secretFrom(`form ${formKey}`)
/** `turn`: how often the sheet was closed on a machine: its addresses from before lead nowhere. */
export const secretOfCode = (surveyId: string, code: string, turn: number): string =>
  secretFrom(`code ${surveyId} ${code}${turn > 0 ? ` ${turn}` : ''}`)

export const hashSheetSecret = (secret: string): string => hashToken(`sheet ${secret}`)

export const hashSheetForm = (formKey: string): string => hashFormKey(`sheet ${formKey}`)
