import { sql } from 'kysely'
import type { Db } from '#db/connection'
import type { Event, EventState } from './event.ts'
import { type DeskLinks, deskLinks } from './links.ts'

/** Surveys the thanks of an event can lead to: those everybody may answer and that have not closed, and the one chosen. */
export async function questionnaires(
  db: Db,
  chosen: string | null,
  now = new Date(),
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`select id, title from surveys
    where open and (closes_at > ${now} or id = ${chosen}::uuid) order by opens_at desc, id limit 100`.execute(db)
  return rows
}

export type Step = 'sessions' | 'publish' | 'coming' | 'open' | 'draw' | 'select' | 'day' | 'report' | 'cancelled'

type Session = { startsAt: Date; endsAt: Date; cancelledAt: Date | null; applied: number }
type Standing = Pick<Event, 'way' | 'opensAt' | 'closesAt'> & { state: EventState; cancelledBecause: string | null }

/** What is to be done next with an event, and when: the clock and what there is decide. */
export function nextStep(event: Standing, sessions: Session[], now = new Date()): { step: Step; at: Date | null } {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  if (event.cancelledBecause !== null || event.state === 'cancelled') return { step: 'cancelled', at: null }
  if (event.state === 'draft') return { step: held.length === 0 ? 'sessions' : 'publish', at: null }
  if (event.state === 'coming') return { step: 'coming', at: event.opensAt }
  if (event.state === 'open') return { step: 'open', at: event.closesAt }
  const ahead = held.filter(({ endsAt }) => endsAt > now).sort((a, b) => Number(a.startsAt) - Number(b.startsAt))
  if (!ahead[0]) return { step: 'report', at: null }
  const isUndecided = ahead.some(({ applied }) => applied > 0)
  if (isUndecided && event.way === 'draw') return { step: 'draw', at: null }
  if (isUndecided && event.way === 'selection') return { step: 'select', at: null }
  return { step: 'day', at: ahead[0].startsAt }
}

export type About = DeskLinks & {
  cancelledBecause: string | null
  survey: { slug: string; title: string } | null
  materials: number
}

/** What the desk shows of an event beside its words: its links, what was added, and whether it was called off. */
export async function aboutEvent(db: Db, event: string): Promise<About> {
  const more = sql<Omit<About, keyof DeskLinks>>`select
    (select reason from event_cancellations where event_id = e.id) as cancelled_because,
    (select json_build_object('slug', q.slug, 'title', q.title) from surveys q where q.id = e.survey_id) as survey,
    (select count(*)::int from event_materials where event_id = e.id) as materials
    from events e where e.id = ${event}`.execute(db)
  const [links, { rows }] = await Promise.all([deskLinks(db, event), more])
  return { ...links, ...(rows[0] ?? { cancelledBecause: null, survey: null, materials: 0 }) }
}
