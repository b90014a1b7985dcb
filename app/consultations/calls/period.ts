import { daysLeft } from '#app/calendar.ts'

/** Days of a period as the ordinances count them: the first and the last day both count, but none that ends as it begins. */
export function daysOf(from: Date, until: Date): number {
  return daysLeft(until, from) + 1
}
