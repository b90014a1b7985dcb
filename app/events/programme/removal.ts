import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { changeHeld, type Event, holdEvent } from './event.ts'

type Which = { event: string; version?: number }

async function draft(trx: Trx, { event: slug, version }: Which): Promise<Event> {
  const event = await holdEvent(trx, slug, version)
  if (event.publishedAt) throw new Conflict('event-writing:refused.publicStays')
  return event
}

async function dropSessions(trx: Trx, sessions: string[]): Promise<void> {
  if (sessions.length === 0) return
  await trx.deleteFrom('sessionServices').where('sessionId', 'in', sessions).execute()
  await trx.deleteFrom('eventSessions').where('id', 'in', sessions).execute()
}

/** Takes a session out of a draft, and those behind it move up. What was public is called off instead, and stays. */
export function removeSession(db: Db, actor: Actor, { session, ...which }: Which & { session: number }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await draft(trx, which)
    const all = await trx
      .selectFrom('eventSessions')
      .select(['id', 'number'])
      .where('eventId', '=', event.id)
      .orderBy('number')
      .execute()
    const found = all.find(({ number }) => number === session)
    if (!found) throw new NotFound()
    await dropSessions(trx, [found.id])
    for (const { id, number } of all.filter(({ number }) => number > session)) {
      await trx
        .updateTable('eventSessions')
        .set({ number: number - 1 })
        .where('id', '=', id)
        .execute()
    }
    await changeHeld(trx, event)
    const details = { session }
    await record(trx, actor, { verb: 'event.session_removed', about: { kind: 'event', id: event.id }, details })
  })
}

/** Throws a draft away with all that belongs to it. */
export function removeEvent(db: Db, actor: Actor, which: Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await draft(trx, which)
    const sessions = await trx.selectFrom('eventSessions').select('id').where('eventId', '=', event.id).execute()
    await dropSessions(
      trx,
      sessions.map(({ id }) => id),
    )
    await trx.deleteFrom('eventSections').where('eventId', '=', event.id).execute()
    await trx.deleteFrom('eventOrganisers').where('eventId', '=', event.id).execute()
    await sql`delete from invitation_codes where event_id = ${event.id}`.execute(trx)
    await trx.deleteFrom('eventMaterials').where('eventId', '=', event.id).execute()
    await trx.deleteFrom('events').where('id', '=', event.id).execute()
    const details = { title: event.title }
    await record(trx, actor, { verb: 'event.removed', about: { kind: 'event', id: event.id }, details })
  })
}
