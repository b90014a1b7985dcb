import { type SqlBool, sql } from 'kysely'
import { isId } from '#app/text/ids.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type EventState, eventState } from './event.ts'
import { type EventFilter, type Help, helpsOf, matching } from './filter.ts'
import type { EventKind, Way } from './tables.ts'

const pageSize = 30

/** Moments are ISO texts here: they come out of JSON made by the database. */
export type FoundSession = {
  number: number
  startsAt: string
  endsAt: string
  form: 'venue' | 'online' | 'both'
  venue: string
  venueEn: string | null
  cancelled: boolean
  quota: number
  /** People with a place or an offer, and those who wait. */
  given: number
  waiting: number
  helps: Help[]
}
export type FoundEvent = {
  id: string
  slug: string
  kind: EventKind
  way: Way
  title: Wording
  opensAt: Date
  closesAt: Date
  publishedAt: Date
  state: Exclude<EventState, 'draft'>
  /** How many sessions it has at all. */
  of: number
  /** Those that fit what is asked for. */
  sessions: FoundSession[]
}
type Row = Omit<FoundEvent, 'state'> & { lastEnd: Date | null; isShut: boolean; total: number }

const peopleAt = (states: string[]) => sql`(select coalesce(sum(people), 0) from session_places x
  where x.session_id = s.id and x.state = any(${states}))`
const foundSession = sql`json_build_object('number', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'form', s.form,
  'venue', s.venue, 'venueEn', s.venue_en, 'cancelled', s.cancelled_at is not null, 'helps', ${helpsOf},
  'quota', s.quota, 'given', ${peopleAt(['accepted', 'offered'])}, 'waiting', ${peopleAt(['waiting'])})`

/**
 * Published events with the sessions that fit: to come, those first that take applications now or later, and of them the next;
 * or all over, the last first. A session that was
 * called off stays until its day has passed. `after` is the id of the last event seen.
 */
export async function foundEvents(
  db: Db,
  filter: EventFilter,
  { after, now = new Date(), size = pageSize }: { after?: string; now?: Date; size?: number } = {},
): Promise<{ events: FoundEvent[]; total: number; next: string | null }> {
  const { past } = filter
  const order = past ? sql`desc` : sql`asc`
  const place = sql<SqlBool>`(is_shut, first_at, id) ${past ? sql`<` : sql`>`} (select is_shut, first_at, id from found where id = ${after})`
  const { rows } = await sql<Row>`
    with found as (
      select e.id, e.slug, e.kind, e.way, ${wording('e.title')} as title, e.opens_at, e.closes_at, p.published_at,
        whole."of", whole.last_end, fit.sessions, fit.first_at,
        ${past ? sql`false` : sql`e.closes_at <= ${now} or whole.last_end is null`} as is_shut
      from events e join event_publications p on p.event_id = e.id
      join lateral (select count(*)::int as "of", max(ends_at) filter (where cancelled_at is null) as last_end,
          max(ends_at) as over_at from event_sessions where event_id = e.id) whole on true
      join lateral (select json_agg(${foundSession} order by s.starts_at, s.number) as sessions,
          min(s.starts_at) as first_at
        from event_sessions s where s.event_id = e.id and ${matching(filter, now)}
          and ${past ? sql`true` : sql`s.ends_at > ${now}`}) fit on fit.first_at is not null
      where ${past ? sql`whole.over_at <= ${now}` : sql`true`})
    select *, (select count(*) from found)::int as total from found where ${isId(after) ? place : sql`true`}
    order by is_shut, first_at ${order}, id ${order} limit ${size + 1}`.execute(db)
  const events = rows.slice(0, size).map(({ lastEnd, isShut: _, total: __, ...row }) => ({
    ...row,
    state: eventState({ ...row, endsAt: lastEnd }, now) as FoundEvent['state'],
  }))
  return {
    events,
    total: rows[0]?.total ?? 0,
    next: rows.length > size ? (events.at(-1)?.id ?? null) : null,
  }
}
