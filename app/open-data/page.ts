import { lastDay } from '#app/calendar.ts'
import { Invalid, NotFound } from '#app/refusal.ts'

export type PageOf<T> = { data: T[]; next: string | null }
type Window = { after: string | null; limit: number }

/** The slug of an address; what cannot be one does not exist, and never gets to the database. */
export function slugOf(value = ''): string {
  if (!/^[a-z0-9-]{1,64}$/.test(value)) throw new NotFound()
  return value
}

/** Moments out of JSON made by the database carry its zone; open data says all of them in one way. */
export const iso = (moment: Date | string): string => new Date(moment).toISOString()

/** When something closes, with the last day that people read: what closes at 0:00 is not open on the day that begins then. */
export const closing = (moment: Date | string) => ({ closesAt: iso(moment), lastDay: lastDay(new Date(moment)) })

/** `?after=…&limit=…`: where the page begins and how much it holds (1–100, else 50). */
export function windowOf(request: Request): Window {
  const query = new URL(request.url).searchParams
  const limit = Number(query.get('limit') ?? 50)
  return {
    after: query.get('after')?.slice(0, 64) ?? null,
    limit: Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : 50,
  }
}

/** A cursor that is a whole number (revision, place in reading order, row of a result). */
export function numberAfter({ after }: Window): number {
  if (after === null) return -1
  if (!/^\d{1,9}$/.test(after)) throw new Invalid('ui:errors.invalid')
  return Number(after)
}

/** Rows read with one more than the limit: what is beyond it becomes the address of the next page. */
export function pageOf<T>(request: Request, rows: T[], limit: number, cursor: (row: T) => string | number): PageOf<T> {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  if (rows.length <= limit || !last) return { data, next: null }
  const url = new URL(request.url)
  url.searchParams.set('after', String(cursor(last)))
  return { data, next: url.pathname + url.search }
}
