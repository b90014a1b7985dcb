import { fold } from '#app/spelling/fold.ts'
import { line } from './fields.ts'

export const emailLength = 254
export const phoneLength = 40

// HTML's rule for <input type=email>, but that a domain has a dot and may be written in any script, as browsers take it.
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?'
const email = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})+$`, 'u')
const phone = /^[+(]?[0-9][0-9()\-. ]{5,}$/

const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** An address as it is compared: however wide it was typed, and without what came along unseen when it was pasted. */
export const foldedAddress = (typed: string): string => fold(typed.replace(invisible, ''))

export const isEmail = (typed: string): boolean => email.test(foldedAddress(typed))

/** Digits and what stands between them, however wide they were typed and with whatever dash. */
export const isPhone = (typed: string): boolean => phone.test(fold(typed))

/** An e-mail address as typed; `missing` is the message where there has to be one. */
export function emailLine({ missing, wrong }: { missing?: string; wrong: string }) {
  return line({ max: emailLength, required: missing }).refine((typed) => typed === '' || isEmail(typed), wrong)
}

/** What a mail server is told: an address typed in full-width letters is no address to it. */
export const mailAddress = (typed: string): string => (/^[!-~]+$/.test(typed) ? typed : foldedAddress(typed))
