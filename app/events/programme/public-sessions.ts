import { sql } from 'kysely'
import { isStanding } from '#app/organisations/groups/listed.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type EventState, eventState } from './event.ts'
import { type EventFilter, type Help, helpsOf, matching } from './filter.ts'
import type { EventKind, Way } from './tables.ts'

/** A session of a published event, as far as everybody may know it: never the address of a meeting online. */
export type OpenSession = {
  eventId: string
  slug: string
  kind: EventKind
  way: Way
  title: Wording
  titleKana: string
  summary: Wording
  /** Rises with everything that is changed in the event or one of its sessions. */
  version: number
  publishedAt: Date
  changedAt: Date
  opensAt: Date
  closesAt: Date
  department: Wording
  contact: string
  /** Groups that hold it together with the city. */
  organisers: string[]
  /** How many sessions the event has. */
  of: number
  number: number
  sessionTitle: Wording
  startsAt: Date
  endsAt: Date
  form: 'venue' | 'online' | 'both'
  venue: string
  venueEn: string | null
  address: string
  quota: number
  cancelledBecause: string | null
  helps: Help[]
  /** Of the event as a whole. */
  state: Exclude<EventState, 'draft'>
}

/** When the public text of event `e`, published by `p`, was changed last. */
export const changedAt = sql<Date>`greatest(p.published_at, (select max(j.at) from journal j
  where j.about_kind = 'event' and j.about_id = e.id and j.public))`

/** The name of the registered group `x` of an event's organisers. */
const organisers = sql<string[]>`array(select shown.name from event_organisers x
  join organisations o on o.id = x.organisation_id and ${isStanding}
  join lateral (select name, name_kana from organisation_profiles where organisation_id = o.id and shown_at is not null
    order by number desc limit 1) shown on true
  where x.event_id = e.id order by shown.name_kana)`

type Wanted = { filter?: EventFilter; event?: string; from?: Date; until?: Date; now?: Date; most?: number }

/** Sessions of published events that end after `from` and begin before `until`, in their order. */
export async function publicSessions(
  db: Db,
  { filter, event, from, until, now = new Date(), most = 2000 }: Wanted,
): Promise<OpenSession[]> {
  const conditions = [filter ? matching(filter, now) : null]
  if (event !== undefined) conditions.push(sql`e.slug = ${event}`)
  if (from) conditions.push(sql`s.ends_at > ${from}`)
  if (until) conditions.push(sql`s.starts_at < ${until}`)
  const { rows } = await sql<Omit<OpenSession, 'state'> & { lastEnd: Date | null }>`
    select e.id as event_id, e.slug, e.kind, e.way, ${wording('e.title')} as title, e.title_kana, ${wording('e.summary')} as summary,
      e.version, p.published_at, ${changedAt} as changed_at, e.opens_at, e.closes_at,
      ${wording('d.name')} as department, e.contact, ${organisers} as organisers,
      (select count(*)::int from event_sessions o where o.event_id = e.id) as "of",
      (select max(o.ends_at) from event_sessions o where o.event_id = e.id and o.cancelled_at is null) as last_end,
      s.number, ${wording('s.title')} as session_title, s.starts_at, s.ends_at, s.form, s.venue, s.venue_en, s.address,
      s.quota, s.cancelled_because, ${helpsOf} as helps
    from event_sessions s join events e on e.id = s.event_id join event_publications p on p.event_id = e.id
    join departments d on d.id = e.department_id
    where ${allOf(conditions)}
    order by s.starts_at, s.ends_at, e.slug, s.number limit ${most}`.execute(db)
  return rows.map(({ lastEnd, ...row }) => ({
    ...row,
    state: eventState({ ...row, endsAt: lastEnd }, now) as OpenSession['state'],
  }))
}
