import { sql } from 'kysely'
import type { Way } from '#app/events/programme/tables.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { PlaceState } from './tables.ts'

type Place = { session: number; startsAt: string; state: PlaceState }

/** What a group has applied for with its delegates and what lies ahead: how many, not who. */
export async function groupSignups(db: Db, organisation: string, now = new Date()) {
  const { rows } = await sql<{
    number: string
    slug: string
    title: Wording
    way: Way
    people: number
    appliedAt: Date
    places: Place[]
  }>`
    select u.number, e.slug, e.way, u.people, u.applied_at,
      ${wording('e.title')} as title,
      (select json_agg(json_build_object('session', s.number, 'startsAt', s.starts_at, 'state', p.state) order by s.number)
        from session_places p join event_sessions s on s.id = p.session_id where p.signup_id = u.id) as places
    from signups u join events e on e.id = u.event_id
    where u.organisation_id = ${organisation} and exists (
      select from session_places p join event_sessions s on s.id = p.session_id
      where p.signup_id = u.id and s.ends_at > ${now})
    order by (select min(s.starts_at) from session_places p join event_sessions s on s.id = p.session_id
      where p.signup_id = u.id), u.place limit 200`.execute(db)
  return rows
}
export type GroupSignup = Awaited<ReturnType<typeof groupSignups>>[number]

/** Events that take applications now, the first to close first. */
export async function openForGroups(db: Db, now = new Date()) {
  const { rows } = await sql<{ slug: string; title: Wording; closesAt: Date; startsAt: Date; venue: string }>`
    select e.slug, ${wording('e.title')} as title, e.closes_at,
      s.starts_at, s.venue
    from events e join event_publications p on p.event_id = e.id
    join lateral (select starts_at, venue from event_sessions where event_id = e.id and cancelled_at is null
      and starts_at > ${now} order by starts_at limit 1) s on true
    where e.opens_at <= ${now} and e.closes_at > ${now} and e.way <> 'invitation'
    order by e.closes_at, e.slug limit 100`.execute(db)
  return rows
}
