import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type EventState, eventState, lastEnd } from './event.ts'
import { type PublicLinks, publicLinks } from './public-links.ts'
import type { EventKind, ServiceKind, Way } from './tables.ts'

export type PublicState = Exclude<EventState, 'draft'>

type PublicService = {
  kind: ServiceKind
  quota: number
  ageFrom: number | null
  ageTo: number | null
  closesAt: string | null
}
type PublicSession = {
  number: number
  title: Wording
  startsAt: string
  endsAt: string
  form: 'venue' | 'online' | 'both'
  venue: string
  venueEn: string | null
  address: string
  quota: number
  cancelledBecause: string | null
  /** Whether its report is public. */
  hasReport: boolean
  /** People: with a place or an offer, waiting, applied for a draw. */
  given: number
  waiting: number
  applied: number
  services: PublicService[]
}
type Found = {
  id: string
  slug: string
  kind: EventKind
  way: Way
  title: Wording
  summary: Wording
  audience: Wording
  programme: Wording
  department: Wording
  contact: string
  accessibility: string[]
  asked: string[]
  criteria: string
  sessionsChosen: boolean
  mostPeople: number
  opensAt: Date
  closesAt: Date
  publishedAt: Date
  /** Of an event called off as a whole. */
  cancelledBecause: string | null
  links: PublicLinks
  sessions: PublicSession[]
}

/** Everything a person needs before they apply, in one round trip. */
export async function publicEvent(db: Db, slug: string, now = new Date()) {
  if (badCharacters(slug) !== null) throw new NotFound()
  const { rows } = await sql<Found>`
    select e.id, e.slug, e.kind, e.way, ${wording('e.title')} as title, ${wording('e.summary')} as summary,
      ${wording('e.audience')} as audience, ${wording('e.programme')} as programme, e.contact, e.accessibility, e.asked,
      e.criteria, e.sessions_chosen, e.most_people, e.opens_at, e.closes_at, p.published_at,
      (select reason from event_cancellations where event_id = e.id) as cancelled_because, ${publicLinks} as links,
      ${wording('d.name')} as department,
      (select coalesce(json_agg(json_build_object('number', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
          'title', ${wording('s.title')}, 'form', s.form, 'venue', s.venue,
          'venueEn', s.venue_en, 'address', s.address, 'quota', s.quota, 'cancelledBecause', s.cancelled_because,
          'given', (select coalesce(sum(people), 0) from session_places x
            where x.session_id = s.id and x.state in ('accepted', 'offered')),
          'waiting', (select coalesce(sum(people), 0) from session_places x
            where x.session_id = s.id and x.state = 'waiting'),
          'applied', (select coalesce(sum(people), 0) from session_places x
            where x.session_id = s.id and x.state = 'applied'),
          'hasReport', exists (select from event_reports r
            where r.session_id = s.id and r.published_at is not null),
          'services', (select coalesce(json_agg(json_build_object('kind', v.kind, 'quota', v.quota,
              'ageFrom', v.age_from, 'ageTo', v.age_to, 'closesAt', v.closes_at) order by v.kind), '[]')
            from session_services v where v.session_id = s.id and v.quota > 0)) order by s.number), '[]')
        from event_sessions s where s.event_id = e.id) as sessions
    from events e join event_publications p on p.event_id = e.id join departments d on d.id = e.department_id
    where e.slug = ${slug}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  const ends = found.sessions.map(({ endsAt, cancelledBecause }) => ({
    endsAt: new Date(endsAt),
    cancelledAt: cancelledBecause === null ? null : now,
  }))
  return { ...found, state: eventState({ ...found, endsAt: lastEnd(ends) }, now) as PublicState }
}
export type PublicEvent = Awaited<ReturnType<typeof publicEvent>>
