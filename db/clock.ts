import { type RawBuilder, sql } from 'kysely'

/** The moment that counts is the database's, whatever clock the process has; a test or a seed names its own. */
export const momentOrNow = (now: Date | null | undefined) =>
  now ? sql<Date>`${now.toISOString()}::timestamptz` : sql<Date>`now()`

/** The day in Japan of a moment. */
export const dayInJapan = (moment: RawBuilder<unknown>) => sql<string>`(${moment} at time zone 'Asia/Tokyo')::date`

export const today = dayInJapan(sql`now()`)
