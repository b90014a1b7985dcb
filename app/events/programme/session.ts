import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { changeHeld, type Event, holdEvent } from './event.ts'
import { type Online, sealOnline } from './online.ts'
import { passOverReminders } from './reminding.ts'
import { type OfferedService, setServices } from './session-service.ts'
import type { EventSessionsTable } from './tables.ts'

export type SessionFields = Pick<EventSessionsTable, 'startsAt' | 'endsAt' | 'form' | 'quota' | 'venueEn'> & {
  title: string
  titleEasy?: string | null
  titleEn?: string | null
  venue: string
  address: string
  /** Left out: as it is. */
  online?: Online | null
}

export type Which = { event: string; session: number; version?: number }
export type Written = { fields: SessionFields; services: OfferedService[]; now?: Date }

export function checkSession({ startsAt, endsAt, form, venue, quota }: SessionFields): void {
  if (endsAt <= startsAt) throw new Invalid('events-desk:refused.endsBeforeStart', 'endsAt')
  if (form !== 'online' && isBlank(venue)) throw new Invalid('events-desk:refused.venueMissing', 'venue')
  if (quota < 1) throw new Invalid('events-desk:refused.quotaWrong', 'quota')
}

/** As it is kept: the address of the meeting sealed, and none where people only meet in a place. */
export function storedSession({ online, ...fields }: SessionFields, id: string) {
  if (fields.form === 'venue') return { ...fields, onlineSealed: null }
  return online === undefined ? fields : { ...fields, onlineSealed: sealOnline(id, online) }
}

/** All sessions of an event in their order, those cancelled too. */
export function sessionsOf(db: Db, event: string) {
  return db.selectFrom('eventSessions').selectAll().where('eventId', '=', event).orderBy('number').execute()
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
    checkSession(fields)
    if (event.publishedAt && !event.sessionsChosen) throw new Conflict('events-desk:refused.sessionTooLate')
    if (event.publishedAt && fields.startsAt <= now) throw new Invalid('event-writing:refused.sessionPast', 'startsAt')
    if (await isCalledOff(trx, event.id)) throw new Conflict('event-writing:refused.calledOff')
    const earlier = await sessionsOf(trx, event.id)
    const number = 1 + Math.max(0, ...earlier.map((each) => each.number))
    const id = newId()
    await trx
      .insertInto('eventSessions')
      .values({
        ...storedSession(fields, id),
        id,
        eventId: event.id,
        number,
        cancelledAt: null,
        cancelledBecause: null,
      })
      .execute()
    await setServices(trx, { id, startsAt: fields.startsAt }, services, event.publishedAt ? now : null)
    if (event.publishedAt) await passOverReminders(trx, event.id, now)
    await changeHeld(trx, event)
    await recordSession(trx, actor, 'event.session_added', event, { session: number })
    return number
  })
}

export const recordSession = (trx: Trx, actor: Actor, verb: string, event: Event, details: Record<string, unknown>) =>
  record(trx, actor, {
    verb,
    about: { kind: 'event', id: event.id },
    details,
    public: event.publishedAt !== null,
  })
