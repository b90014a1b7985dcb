import { sql } from 'kysely'
import type { z } from 'zod'
import { changedAt } from '#app/events/programme/public-sessions.ts'
import { href } from '#app/href.ts'
import { hasPage } from '#app/organisations/groups/listed.ts'
import { NotFound } from '#app/refusal.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { Event, EventHead, EventSession } from './event-schemas.ts'
import { closing, iso, slugOf } from './page.ts'
import { staleIn } from './stale.ts'

type Moment = 'opensAt' | 'closesAt' | 'publishedAt'
/** What the database says of an event: moments are not yet text. */
type Row<Answer, Made extends string> = Omit<Answer, Moment | 'lastDay' | 'updatedAt' | Made> &
  Record<Moment | 'changedAt', Date>
type From = { translatedFrom: TranslatedFrom }
type HeadRow = Row<z.infer<typeof EventHead>, 'startsAt' | 'endsAt' | 'url' | 'stale'> &
  Record<'startsAt' | 'endsAt', Date | null> &
  From
type EventRow = Row<z.infer<typeof Event>, 'sessions' | 'page' | 'stale'> &
  From & {
    sessions: (Omit<z.infer<typeof EventSession>, 'calendar' | 'stale'> & From)[]
  }

const head = sql`e.slug, e.title, e.title_kana, e.title_easy, e.title_en, e.translated_from, e.kind, e.way, e.opens_at, e.closes_at,
  p.published_at, ${changedAt} as changed_at`
const published = sql`events e join event_publications p on p.event_id = e.id`
const moments = ({ opensAt, closesAt, publishedAt, changedAt }: Record<Moment | 'changedAt', Date>) => ({
  ...{ opensAt: iso(opensAt), ...closing(closesAt), publishedAt: iso(publishedAt), updatedAt: iso(changedAt) },
})

/** Published events, by slug, from after one. */
export async function openEvents(db: Db, after: string | null, limit: number) {
  const { rows } = await sql<HeadRow>`
    select ${head}, s.* from ${published}
    join lateral (select count(*)::int as sessions, min(starts_at) as starts_at, max(ends_at) as ends_at
      from event_sessions where event_id = e.id) s on true
    where e.slug > ${after ?? ''} order by e.slug limit ${limit}`.execute(db)
  return rows.map(({ changedAt, startsAt, endsAt, translatedFrom, ...row }) => ({
    ...row,
    stale: staleIn(translatedFrom, ['title']),
    ...moments({ ...row, changedAt }),
    ...{ startsAt: startsAt && iso(startsAt), endsAt: endsAt && iso(endsAt) },
    url: href('/api/v1/events/:event', { event: row.slug }),
  }))
}

/** What of the text of a plan it is about, as far as that is published. */
const sections = sql`(select coalesce(json_agg(json_build_object('plan', plan.slug, 'section', c.key) order by plan.slug, c.key), '[]')
  from event_sections x join sections c on c.id = x.section_id join plans plan on plan.id = c.plan_id
  where x.event_id = e.id and exists (select from edition_sections where section_id = c.id))`
const organisers = sql`(select coalesce(json_agg(json_build_object('slug', o.slug, 'name', shown.name,
    'ended', o.state = 'struck_off') order by o.slug), '[]')
  from event_organisers x join organisations o on o.id = x.organisation_id
    and ${hasPage}
  join lateral (select name from organisation_profiles where organisation_id = o.id and shown_at is not null
    order by number desc limit 1) shown on true where x.event_id = e.id)`
const sessions = sql`(select coalesce(json_agg(json_build_object('number', s.number, 'translatedFrom', s.translated_from, 'title', s.title, 'titleEasy', s.title_easy,
    'titleEn', s.title_en, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'form', s.form, 'venue', s.venue,
    'venueEn', s.venue_en, 'address', s.address, 'quota', s.quota, 'cancelledBecause', s.cancelled_because,
    'services', (select coalesce(json_agg(json_build_object('kind', v.kind, 'quota', v.quota, 'ageFrom', v.age_from,
      'ageTo', v.age_to, 'closesAt', v.closes_at) order by v.kind), '[]')
      from session_services v where v.session_id = s.id and v.quota > 0)) order by s.number), '[]')
  from event_sessions s where s.event_id = e.id)`

/** One event as its page tells of it: neither who applied nor how many, nor where those who have a place meet online. */
export async function openEvent(db: Db, slug: string) {
  const { rows } = await sql<EventRow>`
    select ${head}, e.summary, e.summary_easy, e.summary_en, e.audience, e.audience_easy, e.audience_en, e.programme,
      e.programme_easy, e.programme_en, e.criteria, e.accessibility, d.name as department, e.contact,
      ${organisers} as organisers, ${sections} as sections, ${sessions} as sessions,
      (select c.slug from consultations c join notices n on n.consultation_id = c.id where c.id = e.consultation_id) as consultation
    from ${published} join departments d on d.id = e.department_id where e.slug = ${slugOf(slug)}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  const { changedAt, translatedFrom, ...event } = found
  return {
    ...event,
    stale: staleIn(translatedFrom),
    ...moments({ ...event, changedAt }),
    sessions: event.sessions.map(({ services, translatedFrom, ...session }) => ({
      ...session,
      stale: staleIn(translatedFrom),
      ...{ startsAt: iso(session.startsAt), endsAt: iso(session.endsAt) },
      services: services.map(({ closesAt, ...service }) => ({
        ...service,
        ...(closesAt ? closing(closesAt) : { closesAt: null, lastDay: null }),
      })),
      calendar: href('/events/:event/sessions/:session/calendar.ics', { event: slug, session: session.number }),
    })),
    page: href('/events/:event', { event: slug }),
  }
}
