import { daysLeft } from '#app/calendar.ts'

/** Days of a period as the ordinances count them: the first day and the last day both count. */
export function daysOf(from: Date, until: Date): number {
  return daysLeft(until, from) + 1
}
