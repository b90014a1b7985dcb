import { sql } from 'kysely'
import { isStanding } from '#app/organisations/groups/listed.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { EventKind } from './tables.ts'

/** An event that is still to take place, with its next session. Moments are ISO texts. */
export type NextEvent = {
  slug: string
  kind: EventKind
  title: Wording
  state: 'coming' | 'open' | 'closed'
  opensAt: string
  closesAt: string
  startsAt: string
  endsAt: string
  form: 'venue' | 'online' | 'both'
  venue: string
  venueEn: string | null
}

type Wanted = { organisationId?: string | null; now: Date; most: number }

/** Published events with a session still to come, the next one first: of the whole city, or those a group holds. */
async function nextEvents(db: Db, { organisationId = null, now, most }: Wanted): Promise<NextEvent[]> {
  const { rows } = await sql<{
    next: NextEvent[]
  }>`select coalesce(json_agg(json_build_object('slug', slug, 'kind', kind, 'title', title, 'opensAt', opens_at,
      'closesAt', closes_at, 'startsAt', starts_at, 'endsAt', ends_at, 'form', form, 'venue', venue, 'venueEn', venue_en,
      'state', case when opens_at > ${now} then 'coming' when closes_at > ${now} then 'open' else 'closed' end)
      order by starts_at, slug), '[]') as next
    from (select e.slug, e.kind, ${wording('e.title')} as title, e.opens_at, e.closes_at, s.starts_at, s.ends_at, s.form,
        s.venue, s.venue_en
      from events e join event_publications p on p.event_id = e.id
      join lateral (select * from event_sessions where event_id = e.id and cancelled_at is null and ends_at > ${now}
        order by starts_at limit 1) s on true
      where ${organisationId}::uuid is null or exists (select from event_organisers x
        join organisations o on o.id = x.organisation_id and ${isStanding}
        where x.event_id = e.id and o.id = ${organisationId})
      order by s.starts_at, e.slug limit ${most}) ahead`.execute(db)
  return rows[0]?.next ?? []
}

/** For the front page: what comes next in the whole city. */
export const frontEvents = (db: Db, now = new Date()): Promise<NextEvent[]> => nextEvents(db, { now, most: 4 })

export type PastEvent = Pick<NextEvent, 'slug' | 'kind' | 'title' | 'startsAt'>

/** What a group holds together with the city: to come, unless it is struck off, and the last that are over. */
export async function eventsOfGroup(db: Db, organisationId: string, now = new Date()) {
  const ahead = nextEvents(db, { organisationId, now, most: 50 })
  const [next, past] = await Promise.all([ahead, pastEvents(db, organisationId, now)])
  return { ahead: next, past }
}

async function pastEvents(db: Db, organisationId: string, now: Date): Promise<PastEvent[]> {
  const { rows } = await sql<PastEvent>`
    select e.slug, e.kind, ${wording('e.title')} as title, to_json(max(s.starts_at)) as starts_at
    from events e join event_publications p on p.event_id = e.id join event_organisers x on x.event_id = e.id
    join event_sessions s on s.event_id = e.id and s.cancelled_at is null
    where x.organisation_id = ${organisationId} group by e.id having max(s.ends_at) <= ${now}
    order by max(s.starts_at) desc limit 10`.execute(db)
  return rows
}
