import { type Selectable, sql } from 'kysely'
import { withdrawOffers } from '#app/events/signups/offer.ts'
import { type HeldSession, holdSessions, move, passOn } from '#app/events/signups/place.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { changeHeld, type Event, holdEvent } from './event.ts'
import { type Online, openOnline, sealOnline } from './online.ts'
import { passOverReminders } from './reminding.ts'
import { type OfferedService, setServices } from './session-service.ts'
import type { EventSessionsTable } from './tables.ts'
import { tellEverybody } from './telling.ts'

export type SessionFields = Pick<EventSessionsTable, 'startsAt' | 'endsAt' | 'form' | 'quota' | 'venueEn'> & {
  title: string
  titleEasy?: string | null
  titleEn?: string | null
  venue: string
  address: string
  /** Left out: as it is. */
  online?: Online | null
}

type Which = { event: string; session: number; version?: number }
type Written = { fields: SessionFields; services: OfferedService[]; now?: Date }

function check({ startsAt, endsAt, form, venue, quota }: SessionFields): void {
  if (endsAt <= startsAt) throw new Invalid('events-desk:refused.endsBeforeStart', 'endsAt')
  if (form !== 'online' && !venue.trim()) throw new Invalid('events-desk:refused.venueMissing', 'venue')
  if (quota < 1) throw new Invalid('events-desk:refused.quotaWrong', 'quota')
}

/** As it is kept: the address of the meeting sealed, and none where people only meet in a place. */
function stored({ online, ...fields }: SessionFields, id: string) {
  if (fields.form === 'venue') return { ...fields, onlineSealed: null }
  return online === undefined ? fields : { ...fields, onlineSealed: sealOnline(id, online) }
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

const isCalledOff = async (trx: Trx, event: string): Promise<boolean> =>
  !!(await trx.selectFrom('eventCancellations').select('eventId').where('eventId', '=', event).executeTakeFirst())

/** One more session, unless the event was called off. Of a published event only where people choose their sessions: else nobody had applied for it. */
export function addSession(
  db: Db,
  actor: Actor,
  { fields, services, now = new Date(), ...input }: Written & Omit<Which, 'session'>,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    check(fields)
    if (event.publishedAt && !event.sessionsChosen) throw new Conflict('events-desk:refused.sessionTooLate')
    if (event.publishedAt && fields.startsAt <= now) throw new Invalid('event-writing:refused.sessionPast', 'startsAt')
    if (await isCalledOff(trx, event.id)) throw new Conflict('event-writing:refused.calledOff')
    const earlier = await sessionsOf(trx, event.id)
    const number = 1 + Math.max(0, ...earlier.map((each) => each.number))
    const id = newId()
    await trx
      .insertInto('eventSessions')
      .values({ ...stored(fields, id), id, eventId: event.id, number, cancelledAt: null, cancelledBecause: null })
      .execute()
    await setServices(trx, { id, startsAt: fields.startsAt }, services, event.publishedAt ? now : null)
    if (event.publishedAt) await passOverReminders(trx, event.id, now)
    await changeHeld(trx, event)
    await recordSession(trx, actor, 'event.session_added', event, { session: number })
    return number
  })
}

const told = ['startsAt', 'endsAt', 'form', 'venue', 'address'] as const

/** What people have to know of what changed, the address of the meeting among it. */
function changedIn(before: Selectable<EventSessionsTable>, fields: SessionFields): string[] {
  const online = openOnline(before.id, before.onlineSealed)
  const isSame = fields.online === undefined || JSON.stringify(fields.online) === JSON.stringify(online)
  return [
    ...told.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(fields[name])),
    ...(isSame || fields.form === 'venue' ? [] : ['online']),
  ]
}

/** Changes a session; whoever has applied is told where it moves, and places that are added go to those who wait. */
export function editSession(
  db: Db,
  actor: Actor,
  { fields, services, now = new Date(), ...input }: Written & Which,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    const held = await holdSession(trx, event, input.session)
    check(fields)
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    if (fields.quota < held.given) throw new Invalid('events-desk:refused.quotaGiven', 'quota', { given: held.given })
    const before = await trx.selectFrom('eventSessions').selectAll().where('id', '=', held.id).executeTakeFirstOrThrow()
    const changed = changedIn(before, fields)
    if (event.publishedAt && changed.includes('startsAt') && fields.startsAt <= now) {
      throw new Invalid('event-writing:refused.sessionPast', 'startsAt')
    }
    await trx.updateTable('eventSessions').set(stored(fields, held.id)).where('id', '=', held.id).execute()
    await setServices(trx, { id: held.id, startsAt: fields.startsAt }, services, event.publishedAt ? now : null)
    await changeHeld(trx, event)
    const details = { session: input.session, changed, quota: fields.quota }
    await recordSession(trx, actor, 'event.session_edited', event, details)
    if (!event.publishedAt) return
    if (changed.includes('startsAt')) await passOverReminders(trx, event.id, now)
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

/** Everybody who applied for a session that is called off gives back what they had. */
export async function cancelPlaces(trx: Trx, actor: Actor, session: string, reason: string): Promise<void> {
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
