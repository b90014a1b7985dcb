import { sql } from 'kysely'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditEvent } from './access.ts'
import { eventState, findEvent } from './event.ts'
import type { OfferedService } from './session-service.ts'
import type { EventKind, Way } from './tables.ts'

/** An event for somebody who may write it. */
export async function editedEvent(db: Db, me: Staff, named: { event?: string }) {
  const event = await findEvent(db, named.event ?? '')
  requireThat(mayEditEvent(me, event))
  const { slug, title } = event
  return { me, actor: { kind: 'staff', id: me.id } as const, event, frame: { event: { slug, title } } }
}

/** All events for the desk, those being written first, then what comes next, then what is over, the last first. */
export async function deskEvents(db: Db, now = new Date()) {
  const { rows } = await sql<{
    slug: string
    title: string
    kind: EventKind
    way: Way
    department: string
    opensAt: Date
    closesAt: Date
    publishedAt: Date | null
    startsAt: Date | null
    endsAt: Date | null
    places: number
    applied: number
  }>`
    select e.slug, e.title, e.kind, e.way, d.name as department, e.opens_at, e.closes_at, p.published_at,
      s.starts_at, s.ends_at, coalesce(s.places, 0)::int as places,
      (select coalesce(sum(u.people), 0)::int from signups u where u.event_id = e.id and exists (
        select from session_places x where x.signup_id = u.id
          and x.state in ('applied', 'accepted', 'waiting', 'offered'))) as applied
    from events e join departments d on d.id = e.department_id
    left join event_publications p on p.event_id = e.id
    left join lateral (select min(starts_at) as starts_at, max(ends_at) as ends_at, sum(quota) as places
      from event_sessions where event_id = e.id and cancelled_at is null) s on true
    order by p.published_at is not null, coalesce(s.ends_at < ${now}, false),
      case when s.ends_at >= ${now} then s.starts_at end, s.starts_at desc nulls first, e.id`.execute(db)
  return rows.map((row) => ({ ...row, state: eventState(row, now) }))
}
export type DeskEvent = Awaited<ReturnType<typeof deskEvents>>[number]

export type DeskService = OfferedService & { given: number; waiting: number }
export type DeskSession = {
  id: string
  number: number
  title: string
  titleEasy: string | null
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  form: 'venue' | 'online' | 'both'
  /** Whether the address of the meeting is known; what it is, only whoever writes the session sees. */
  hasOnline: boolean
  venue: string
  venueEn: string | null
  address: string
  quota: number
  cancelledAt: Date | null
  cancelledBecause: string | null
  applied: number
  accepted: number
  offered: number
  waiting: number
  services: DeskService[]
}

/** The sessions of an event with what was applied for and given, in people. */
export async function deskSessions(db: Db, event: string): Promise<DeskSession[]> {
  const { rows } = await sql<DeskSession>`
    select s.id, s.number, s.title, s.title_easy, s.title_en, s.translated_from, s.starts_at, s.ends_at, s.form, s.venue, s.venue_en, s.address,
      s.quota, s.online_sealed is not null as has_online, s.cancelled_at, s.cancelled_because,
      coalesce(sum(p.people) filter (where p.state = 'applied'), 0)::int as applied,
      coalesce(sum(p.people) filter (where p.state = 'accepted'), 0)::int as accepted,
      coalesce(sum(p.people) filter (where p.state = 'offered'), 0)::int as offered,
      coalesce(sum(p.people) filter (where p.state = 'waiting'), 0)::int as waiting,
      (select coalesce(json_agg(json_build_object('kind', v.kind, 'quota', v.quota, 'closesAt', v.closes_at,
          'ageFrom', v.age_from, 'ageTo', v.age_to,
          'given', (select coalesce(sum(people), 0) from service_places g
            where g.service_id = v.id and g.state = 'accepted'),
          'waiting', (select coalesce(sum(people), 0) from service_places g
            where g.service_id = v.id and g.state in ('applied', 'waiting'))) order by v.kind), '[]')
        from session_services v where v.session_id = s.id) as services
    from event_sessions s left join session_places p on p.session_id = s.id
    where s.event_id = ${event} group by s.id order by s.number`.execute(db)
  return rows.map((row) => ({
    ...row,
    services: row.services.map((each) => ({ ...each, closesAt: each.closesAt && new Date(each.closesAt) })),
  }))
}

export async function deskSession(db: Db, event: string, number: string | undefined): Promise<DeskSession> {
  const found = (await deskSessions(db, event)).find((each) => String(each.number) === number)
  if (!found) throw new NotFound()
  return found
}
