import { sql } from 'kysely'
import { changeSource, type Source } from '#app/events/allocation/draw-source.ts'
import { editEvent } from '#app/events/programme/event.ts'
import { lapseOffer } from '#app/events/signups/offer.ts'
import { system } from '#app/journal/journal.ts'
import { connect } from '../db/connection.ts'
import { startEmbedded } from '../db/embedded.ts'

type Db = ReturnType<typeof connect>

/** The database of the portal under test, for what only time brings about: nobody can wait for it. */
async function withPortal<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ folder: process.env.E2E_DATA_DIR ?? '', log: () => {} })
  const db = connect(embedded.url, 1)
  try {
    return await run(db)
  } finally {
    await db.destroy()
    await embedded.stop()
  }
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000)

/** The application period of an event has been over for a while, as if it had been set so before. */
export function closeApplications(event: string): Promise<void> {
  return withPortal(async (db) => {
    const { version } = await db
      .selectFrom('events')
      .select('version')
      .where('slug', '=', event)
      .executeTakeFirstOrThrow()
    await editEvent(db, system, { event, version, changes: { closesAt: minutes(-90) }, now: minutes(-100) })
  })
}

/** The period of a call has just ended. */
export function endCall(call: string): Promise<unknown> {
  return withPortal((db) =>
    db.updateTable('consultations').set({ closesAt: sql<Date>`now()` }).where('slug', '=', call).execute(),
  )
}

/** The only session of an event has begun, and nobody can apply for it any more. */
export function beginSession(event: string): Promise<unknown> {
  return withPortal(async (db) => {
    const { id } = await db
      .updateTable('events')
      .set({ closesAt: sql<Date>`now()` })
      .where('slug', '=', event)
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.updateTable('eventSessions').set({ startsAt: sql<Date>`now()` }).where('eventId', '=', id).execute()
  })
}

/** Another number was announced an hour ago for the draw, and has been known for a minute. */
export function announceKnown(event: string, named: string, reason: string): Promise<void> {
  const source: Source = { kind: 'public_number', named, knownFrom: minutes(-1) }
  return withPortal((db) => changeSource(db, system, { event, source, reason, now: minutes(-60) }))
}

/** Nobody has answered the open offer of an event in time. */
export function lapseOffers(event: string): Promise<void> {
  return withPortal(async (db) => {
    const offers = await db
      .selectFrom('offers')
      .innerJoin('signups', 'signups.id', 'signupId')
      .innerJoin('events', 'events.id', 'signups.eventId')
      .select(['offers.id', 'expiresAt'])
      .where('slug', '=', event)
      .where('endedAt', 'is', null)
      .execute()
    for (const { id, expiresAt } of offers) await lapseOffer(db, { offer: id, now: expiresAt })
  })
}
