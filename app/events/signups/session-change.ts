import { type Selectable, sql } from 'kysely'
import { tellEverybody } from '#app/events/programme/applicant-notices.ts'
import { changeHeld, type Event, holdEvent } from '#app/events/programme/event.ts'
import { openOnline } from '#app/events/programme/online.ts'
import { passOverReminders } from '#app/events/programme/reminding.ts'
import {
  checkSession,
  recordSession,
  type SessionFields,
  storedSession,
  type Which,
  type Written,
} from '#app/events/programme/session.ts'
import { setServices } from '#app/events/programme/session-service.ts'
import { standingDraw } from '#app/events/programme/standing-draw.ts'
import type { EventSessionsTable } from '#app/events/programme/tables.ts'
import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { withdrawOffers } from './offer.ts'
import { passOn, shortenOffers } from './passing-on.ts'
import { type HeldSession, holdSessions, liveStates, move } from './place.ts'
import { giveServices } from './service.ts'

async function holdSession(trx: Trx, event: Event, number: number, now: Date): Promise<HeldSession> {
  const found = await trx
    .selectFrom('eventSessions')
    .select('id')
    .where('eventId', '=', event.id)
    .where('number', '=', number)
    .executeTakeFirst()
  const [held] = found ? await holdSessions(trx, [found.id], now) : []
  if (!held) throw new NotFound()
  return held
}

/** What was announced with the list of a draw stands until it is held: places, and that its numbers come before the session. */
async function checkListed(trx: Trx, held: HeldSession, fields: SessionFields): Promise<void> {
  const listed = await standingDraw(trx, held.eventId, held.id)
  if (!listed) return
  if (fields.quota !== held.quota) throw new Conflict('events-desk:refused.quotaListed', undefined, undefined, 'quota')
  const isMoved = fields.startsAt.getTime() !== new Date(held.startsAt).getTime()
  if (isMoved && listed.until && fields.startsAt <= listed.until) {
    throw new Conflict('events-desk:refused.startListed', undefined, undefined, 'startsAt')
  }
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
    const held = await holdSession(trx, event, input.session, now)
    checkSession(fields)
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    if (fields.quota < held.given) throw new Invalid('events-desk:refused.quotaGiven', 'quota', { given: held.given })
    await checkListed(trx, held, fields)
    const before = await trx.selectFrom('eventSessions').selectAll().where('id', '=', held.id).executeTakeFirstOrThrow()
    const changed = changedIn(before, fields)
    if (event.publishedAt && changed.includes('startsAt') && fields.startsAt <= now) {
      throw new Invalid('event-writing:refused.sessionPast', 'startsAt')
    }
    await shortenOffers(trx, held.id, fields.startsAt)
    await trx.updateTable('eventSessions').set(storedSession(fields, held.id)).where('id', '=', held.id).execute()
    await setServices(trx, { id: held.id, startsAt: fields.startsAt }, services, event.publishedAt ? now : null)
    await giveServices(trx, held.id)
    await changeHeld(trx, event)
    const details = { session: input.session, changed, quota: fields.quota }
    await recordSession(trx, actor, 'event.session_edited', event, details)
    if (!event.publishedAt) return
    if (changed.includes('startsAt')) await passOverReminders(trx, event.id, now)
    if (changed.length > 0) await tellEverybody(trx, 'changed', { event: event.id, session: held.id })
    await passOn(trx, held.id, now)
  })
}

type CallingOff = Which & { reason: string; now?: Date }

/** Calls a session off, with the reason; everybody who applied for it is told, and who waited because of it alone is offered the others. */
export function callOffSession(
  db: Db,
  actor: Actor,
  { reason, now = new Date(), ...input }: CallingOff,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    const held = await holdSession(trx, event, input.session, now)
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
    if (held.begun && event.publishedAt) throw new Conflict('events:refused.sessionBegun')
    await tellEverybody(trx, 'session_cancelled', { event: event.id, session: held.id })
    await trx
      .updateTable('eventSessions')
      .set({ cancelledAt: sql`now()`, cancelledBecause: reason })
      .where('id', '=', held.id)
      .execute()
    await cancelPlaces(trx, actor, held.id, reason)
    await passOn(trx, held.id, now)
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
    .where('state', 'in', liveStates)
    .execute()
  for (const { signupId } of places) {
    await withdrawOffers(trx, signupId, session)
    await move(trx, actor, { signup: signupId, session, state: 'cancelled', reason })
  }
  await sql`update service_places set state = 'cancelled'
    where service_id in (select id from session_services where session_id = ${session})`.execute(trx)
}
