import { toTyped } from '#app/forms/moments.ts'
import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'

/** What is done with a sheet that came too late: it counts all the same, or it is only kept. */
export const lateWays = ['counts', 'kept'] as const

export type Received = {
  /** The day the sheet reached the town hall. */
  receivedOn: string
  late?: (typeof lateWays)[number] | ''
  lateReason?: string
}

type Period = { opensAt: Date; closesAt: Date }

/** The first and the last day on which a sheet comes in time, and the last that can be: today. All of them in Japan. */
export function receivedDays({ opensAt, closesAt }: Period, now = new Date()) {
  const day = (moment: Date) => toTyped(moment).slice(0, 10)
  return { first: day(opensAt), last: day(new Date(closesAt.getTime() - 1)), today: day(now) }
}

/** Refuses a day that cannot be. One after the close asks for a reason, which is what comes back. */
export function lateness(survey: Period, { receivedOn, late, lateReason = '' }: Received, now?: Date) {
  const { first, last, today } = receivedDays(survey, now)
  if (receivedOn > today) throw new Invalid('survey-paper:received.future', 'receivedOn')
  if (receivedOn < first) throw new Invalid('survey-paper:received.early', 'receivedOn')
  if (receivedOn <= last) return null
  if (!late) throw new Invalid('survey-paper:received.lateMissing', 'late')
  if (isBlank(lateReason)) throw new Invalid('survey-paper:received.reasonMissing', 'lateReason')
  return { late, reason: lateReason.trim() }
}
