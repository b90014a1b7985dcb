/** Moments are typed as they are meant in Japan, which has no summer time. */
const offset = '+09:00'
const momentOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' })

/** `2026-12-04T17:15` as typed into a form; null where it is no moment. */
export function fromTyped(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return null
  const date = new Date(`${value}:00${offset}`)
  // 30 February is moved on by Date instead of being refused.
  return Number.isNaN(date.getTime()) || toTyped(date) !== value ? null : date
}

export function toTyped(date: Date): string {
  return momentOf.format(date).replace(' ', 'T')
}

/** Whether a text is a day of the calendar, `2026-12-04`. */
export const isDay = (value: string): boolean => fromTyped(`${value}T00:00`) !== null
