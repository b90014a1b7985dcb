import { createHmac, timingSafeEqual } from 'node:crypto'
import { Invalid } from '#app/refusal.ts'
import { keyFor } from '#app/text/sealed.ts'
import { line } from './fields.ts'

/** What a form says of whoever sends it: a field that people do not see, and when the form was handed out. */
export const senderFields = { website: line({ max: 2000 }), stamp: line({ max: 64 }) }

type Sender = { website: string; stamp: string }

/** The moment a form was handed out, signed, so that it cannot be made up. */
export function stampOf(moment: Date): string {
  const time = moment.getTime().toString(36)
  return `${time}.${createHmac('sha256', keyFor('form time')).update(time).digest('base64url').slice(0, 22)}`
}

/** How old a form is, in milliseconds; null where the stamp is not ours. */
export function ageOfStamp(stamp: string, now = new Date()): number | null {
  const made = new Date(Number.parseInt(stamp.split('.')[0] ?? '', 36))
  if (Number.isNaN(made.getTime())) return null
  const [given, own] = [Buffer.from(stamp), Buffer.from(stampOf(made))]
  return given.length === own.length && timingSafeEqual(given, own) ? now.getTime() - made.getTime() : null
}

/** The stamp of a form that is shown again: a new one where it was not ours, or is not any more. */
export const keptStamp = (stamp = ''): string => (ageOfStamp(stamp) === null ? stampOf(new Date()) : stamp)

// Long enough for every person and too long for most programs; only told where it happens.
export const shortestTime = 2000

/** What no person sends: the hidden field filled in, a form not made here, an answer quicker than reading. */
export function faultOfSender({ website, stamp }: Sender, now = new Date()) {
  if (website) return 'guard'
  const age = ageOfStamp(stamp, now)
  if (age === null) return 'formUnknown'
  return age < shortestTime ? 'tooFast' : null
}

export function checkSender(sender: Sender, now = new Date()): void {
  const fault = faultOfSender(sender, now)
  if (fault) throw new Invalid(`ui:sender.${fault}`)
}
