import { sql } from 'kysely'
import type { Way } from '#app/events/programme/tables.ts'
import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { momentOrNow } from '#db/clock'
import type { Trx } from '#db/connection'
import { passOn } from './passing-on.ts'
import { type HeldSession, holdSessions, nextRank, note } from './place.ts'
import type { PlaceState } from './tables.ts'

type Applying = {
  /** Slug of the event. */
  event: string
  /** Numbers of the sessions, where they can be chosen; else it is for all. */
  sessions?: number[]
  now?: Date | null
  /** When it came, where that was before it was typed. */
  receivedAt?: Date | null
}

/** The published event with where its period stands: by the clock, and for what came on paper by the moment it came. */
export async function openEvent(trx: Trx, { event, now = null, receivedAt = null }: Applying) {
  const moment = momentOrNow(now)
  const came = receivedAt ? sql<Date>`${receivedAt.toISOString()}::timestamptz` : moment
  const found = await trx
    .selectFrom('events')
    .innerJoin('eventPublications', 'eventId', 'events.id')
    .select(['events.id', 'way', 'mostPeople', 'sessionsChosen'])
    .select([sql<boolean>`${came} < opens_at`.as('early'), sql<boolean>`${moment} >= closes_at`.as('over')])
    .select([sql<boolean>`${came} >= closes_at`.as('late'), sql<boolean>`${came} > ${moment}`.as('ahead')])
    .where('slug', '=', event)
    .forShare('events')
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
export type OpenEvent = Awaited<ReturnType<typeof openEvent>>

/** Held: whoever applies at the same time waits, so that the order of arrival is the order of places. */
export async function chosenSessions(
  trx: Trx,
  event: { id: string; sessionsChosen: boolean },
  { sessions, now = null }: Pick<Applying, 'sessions' | 'now'>,
): Promise<HeldSession[]> {
  const all = await trx.selectFrom('eventSessions').select(['id', 'number']).where('eventId', '=', event.id).execute()
  const isChosen = ({ number }: { number: number }) => !event.sessionsChosen || (sessions ?? []).includes(number)
  const chosen = all.filter(isChosen)
  if (event.sessionsChosen && (sessions ?? []).some((number) => !all.some((each) => each.number === number))) {
    throw new Invalid('events:refused.sessionUnknown', 'sessions')
  }
  const held = await holdSessions(
    trx,
    chosen.map(({ id }) => id),
    now,
  )
  const open = event.sessionsChosen ? held : held.filter(({ cancelled, begun }) => !cancelled && !begun)
  if (open.length === 0) throw new Invalid('events:refused.sessionMissing', 'sessions')
  if (open.some(({ cancelled }) => cancelled)) throw new Conflict('events:refused.sessionCancelled')
  if (open.some(({ begun }) => begun)) throw new Conflict('events:refused.sessionBegun')
  return open
}

/** So many places are free, in each session. What is free and somebody who waits fits into has been offered to them before. */
export const haveRoom = (sessions: HeldSession[], people: number): boolean =>
  sessions.every(({ quota, given }) => people <= quota - given)

/** The sessions as they are once nobody waits any more who would fit into what is free: so nobody is overtaken. */
export async function afterThoseWhoWait(trx: Trx, sessions: HeldSession[], now: Date | null): Promise<HeldSession[]> {
  for (const { id } of sessions) await passOn(trx, id, now)
  return holdSessions(
    trx,
    sessions.map(({ id }) => id),
    now,
  )
}

/**
 * Where an application begins. While a draw or a selection lies ahead it takes part in it; once that has been held, whoever
 * comes later is treated as those who come first. In between, nobody is added to a list that stands: who comes then waits
 * behind everybody who is on it, once it has been drawn.
 */
export async function beginningState(
  trx: Trx,
  { way, late }: { way: Way; late: boolean },
  sessions: HeldSession[],
  { people, now }: { people: number; now: Date | null },
): Promise<'accepted' | 'waiting' | 'applied'> {
  if (way === 'draw' || way === 'selection') {
    const stands = await standingOf(trx, sessions)
    const isAhead = stands.every(({ listed }) => !listed)
    if (isAhead && !late) return 'applied'
    if (stands.every(({ listed, settled }) => listed && !settled)) return 'applied'
    if (!stands.every(({ settled }) => settled)) throw new Conflict('events:refused.lateBeforeDraw')
  }
  return haveRoom(await afterThoseWhoWait(trx, sessions, now), people) ? 'accepted' : 'waiting'
}

/** The same for each of several: sessions that are chosen stand for themselves, those of a series for all of them. */
export async function beginningStates(
  trx: Trx,
  event: Pick<OpenEvent, 'way' | 'late' | 'sessionsChosen'>,
  sessions: HeldSession[],
  wanted: { people: number; now: Date | null },
): Promise<Map<string, PlaceState>> {
  const together = event.sessionsChosen ? sessions.map((session) => [session]) : [sessions]
  const states = new Map<string, PlaceState>()
  for (const each of together) {
    const state = await beginningState(trx, event, each, wanted)
    for (const { id } of each) states.set(id, state)
  }
  return states
}

/** Whether who takes part in a draw or a selection is fixed, and whether it has been held. */
async function standingOf(trx: Trx, sessions: HeldSession[]) {
  const { rows } = await sql<{ listed: boolean; settled: boolean }>`
    select is_selected(s.id) or count(d.id) > 0 as listed, is_selected(s.id) or count(d.drawn_at) > 0 as settled
    from event_sessions s left join draws d on d.event_id = s.event_id and d.withdrawn_at is null
      and (d.session_id = s.id or d.session_id is null)
    where s.id = any(${sessions.map(({ id }) => id)}::uuid[]) group by s.id`.execute(trx)
  return rows
}

type Taken = { signup: string; session: HeldSession; people: number; state: PlaceState; reason?: string }

/** Puts an application into a session, or anew into one it had given up: then at the end of those who wait. */
export async function take(trx: Trx, actor: Actor, { signup, session, people, state, reason }: Taken): Promise<void> {
  const waitsAt = state === 'waiting' ? await nextRank(trx, session.id) : null
  await trx
    .insertInto('sessionPlaces')
    .values({ signupId: signup, sessionId: session.id, people, state, waitsAt })
    .onConflict((conflict) => conflict.columns(['signupId', 'sessionId']).doUpdateSet({ people, state, waitsAt }))
    .execute()
  await note(trx, actor, { signup, session: session.id, state, reason })
}
