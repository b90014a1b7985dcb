import { instant, isoDay } from '#app/calendar.ts'

/** A month in Japan, `2026-12`. */
export type Month = string

const written = /^(20\d\d)-(0[1-9]|1[0-2])$/

/** The month an address names; undefined where it names none. */
export const readMonth = (typed: string | null): Month | undefined => (typed && written.test(typed) ? typed : undefined)

export const monthOf = (at: Date | string): Month => isoDay(at).slice(0, 7)

export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7)
}

/** From its first moment in Japan to that of the next. */
export const momentsOf = (month: Month): { from: Date; until: Date } => ({
  from: instant(`${month}-01`),
  until: instant(`${addMonths(month, 1)}-01`),
})

const week = 7
const day = 86_400_000

/** Its weeks from Sunday to Saturday; null where a day belongs to the month before or after. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const days = (Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) - first) / day
  const before = new Date(first).getUTCDay()
  return Array.from({ length: Math.ceil((before + days) / week) }, (_, at) =>
    Array.from({ length: week }, (_, weekday) => {
      const date = at * week + weekday - before
      return date >= 0 && date < days ? new Date(first + date * day).toISOString().slice(0, 10) : null
    }),
  )
}
