import { codeInFours } from '#app/text/fours.ts'
import { hashFormKey, hashToken } from '#app/text/ids.ts'

/**
 * The secret of a sheet's address, short enough to be typed on another device. It follows from what the sheet was begun
 * with, so that beginning twice leads to the same sheet although only its hash is kept.
 */
const secretFrom = (seed: string): string => codeInFours('survey sheet', seed).toLowerCase()

export const secretOfForm = (formKey: string): string => secretFrom(`form ${formKey}`)
/** `turn`: how often the sheet was closed on a machine: its addresses from before lead nowhere. */
export const secretOfCode = (surveyId: string, code: string, turn: number): string =>
  secretFrom(`code ${surveyId} ${code}${turn > 0 ? ` ${turn}` : ''}`)

export const hashSheetSecret = (secret: string): string => hashToken(`sheet ${secret}`)

export const hashSheetForm = (formKey: string): string => hashFormKey(`sheet ${formKey}`)
