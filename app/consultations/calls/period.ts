const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })

/** Days of a period as the ordinances count them: the first day and the last day both count. */
export function daysOf(from: Date, until: Date): number {
  return (Date.parse(dayOf.format(until)) - Date.parse(dayOf.format(from))) / 86_400_000 + 1
}
