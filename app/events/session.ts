import { sql } from 'kysely'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Actor, record } from '../journal/journal.ts'
import { Conflict, Invalid, NotFound } from '../refusal.ts'
import { newId } from '../text/ids.ts'
import { changeHeld, type Event, holdEvent } from './event.ts'
import { withdrawOffers } from './offer.ts'
import { type HeldSession, holdSessions, move, passOn } from './place.ts'
import { type OfferedService, setServices } from './session-service.ts'
import type { EventSessionsTable } from './tables.ts'
import { tellEverybody } from './telling.ts'

export type SessionFields = Pick<EventSessionsTable, 'startsAt' | 'endsAt' | 'form' | 'quota' | 'venueEn'> & {
  title: string
  venue: string
  address: string
}

type Which = { event: string; session: number; version?: number }
type Written = { fields: SessionFields; services: OfferedService[] }

function check({ startsAt, endsAt, form, venue, quota }: SessionFields): void {
  if (endsAt <= startsAt) throw new Invalid('events-desk:refused.endsBeforeStart', 'endsAt')
  if (form !== 'online' && !venue.trim()) throw new Invalid('events-desk:refused.venueMissing', 'venue')
  if (quota < 1) throw new Invalid('events-desk:refused.quotaWrong', 'quota')
}

/** All sessions of an event in their order, those cancelled too. */
export function sessionsOf(db: Db, event: string) {
  return db.selectFrom('eventSessions').selectAll().where('eventId', '=', event).orderBy('number').execute()
}

async function holdSession(trx: Trx, event: Event, number: number): Promise<HeldSession> {
  const found = await trx
    .selectFrom('eventSessions')
    .select('id')
    .where('eventId', '=', event.id)
    .where('number', '=', number)
    .executeTakeFirst()
  const [held] = found ? await holdSessions(trx, [found.id]) : []
  if (!held) throw new NotFound()
  return held
}

/** One more session. Of a published event only where people choose their sessions: else nobody had applied for it. */
export function addSession(
  db: Db,
  actor: Actor,
  { fields, services, ...input }: Written & Omit<Which, 'session'>,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    check(fields)
    if (event.publishedAt && !event.sessionsChosen) throw new Conflict('events-desk:refused.sessionTooLate')
    const earlier = await sessionsOf(trx, event.id)
    const number = 1 + Math.max(0, ...earlier.map((each) => each.number))
    const id = newId()
    await trx
      .insertInto('eventSessions')
      .values({ ...fields, id, eventId: event.id, number, cancelledAt: null, cancelledBecause: null })
      .execute()
    await setServices(trx, id, services)
    await changeHeld(trx, event)
    await recordSession(trx, actor, 'event.session_added', event, { session: number })
    return number
  })
}

const told = ['startsAt', 'endsAt', 'form', 'venue', 'address'] as const

/** Changes a session; whoever has applied is told where it moves, and places that are added go to those who wait. */
export function editSession(db: Db, actor: Actor, { fields, services, ...input }: Written & Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    const held = await holdSession(trx, event, input.session)
    check(fields)
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    if (fields.quota < held.given) throw new Invalid('events-desk:refused.quotaGiven', 'quota', { given: held.given })
    const before = await trx.selectFrom('eventSessions').selectAll().where('id', '=', held.id).executeTakeFirstOrThrow()
    await trx.updateTable('eventSessions').set(fields).where('id', '=', held.id).execute()
    await setServices(trx, held.id, services)
    await changeHeld(trx, event)
    const changed = told.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(fields[name]))
    const details = { session: input.session, changed, quota: fields.quota }
    await recordSession(trx, actor, 'event.session_edited', event, details)
    if (!event.publishedAt) return
    if (changed.length > 0) await tellEverybody(trx, 'changed', { event: event.id, session: held.id })
    await passOn(trx, held.id)
  })
}

/** Calls a session off, with the reason; everybody who applied for it is told. */
export function cancelSession(db: Db, actor: Actor, { reason, ...input }: Which & { reason: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    const held = await holdSession(trx, event, input.session)
    if (!reason.trim()) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    if (held.begun && event.publishedAt) throw new Conflict('events:refused.sessionBegun')
    await tellEverybody(trx, 'session_cancelled', { event: event.id, session: held.id })
    await trx
      .updateTable('eventSessions')
      .set({ cancelledAt: sql`now()`, cancelledBecause: reason })
      .where('id', '=', held.id)
      .execute()
    await cancelPlaces(trx, actor, held.id, reason)
    await changeHeld(trx, event)
    await recordSession(trx, actor, 'event.session_cancelled', event, { session: input.session, reason })
  })
}

async function cancelPlaces(trx: Trx, actor: Actor, session: string, reason: string): Promise<void> {
  const places = await trx
    .selectFrom('sessionPlaces')
    .select('signupId')
    .where('sessionId', '=', session)
    .where('state', 'in', ['applied', 'accepted', 'waiting', 'offered'])
    .execute()
  for (const { signupId } of places) {
    await withdrawOffers(trx, signupId, session)
    await move(trx, actor, { signup: signupId, session, state: 'cancelled', reason })
  }
  await sql`update service_places set state = 'cancelled'
    where service_id in (select id from session_services where session_id = ${session})`.execute(trx)
}

const recordSession = (trx: Trx, actor: Actor, verb: string, event: Event, details: Record<string, unknown>) =>
  record(trx, actor, {
    verb,
    about: { kind: 'event', id: event.id },
    details,
    public: event.publishedAt !== null,
  })
