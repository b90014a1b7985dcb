import { sql } from 'kysely'
import { announcementHash } from '#app/events/allocation/announcement.ts'
import { drawName } from '#app/events/allocation/shuffle.ts'
import { editEvent } from '#app/events/programme/event.ts'
import { lapseOffer } from '#app/events/signups/offer.ts'
import { system } from '#app/journal/journal.ts'
import { connect } from '../db/connection.ts'
import { startEmbedded } from '../db/embedded.ts'

type Db = ReturnType<typeof connect>

/** The database of the portal under test, for what only time brings about: nobody can wait for it. */
async function withPortal<T>(run: (db: Db) => Promise<T>, as: 'url' | 'owner' = 'url'): Promise<T> {
  const embedded = await startEmbedded({ folder: process.env.E2E_DATA_DIR ?? '', log: () => {} })
  const db = connect(embedded[as], 1)
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

/** The list of the only draw of an event was published so many hours earlier, with all that was announced with it. */
export function listedEarlier(event: string, hours: number): Promise<void> {
  const before = (moment: Date | string) => new Date(new Date(moment).getTime() - hours * 3_600_000)
  const asJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`
  const run = (db: Db) =>
    db.transaction().execute(async (trx) => {
      // What is announced never changes: only the owner can, and past the triggers.
      await sql`set local session_replication_role = replica`.execute(trx)
      const draw = await trx
        .selectFrom('draws')
        .innerJoin('events', 'events.id', 'eventId')
        .select(['draws.id', 'list', 'places', 'draws.strata', 'sources', 'listedAt'])
        .where('slug', '=', event)
        .executeTakeFirstOrThrow()
      const listedAt = before(draw.listedAt)
      const sources = draw.sources.map((source) => ({
        ...source,
        knownFrom: source.knownFrom && before(source.knownFrom).toISOString(),
      }))
      const hash = announcementHash({ ...draw, name: drawName(event, null), listedAt, sources })
      const { id } = draw
      await trx
        .updateTable('draws')
        .set({ listedAt, listHash: hash, sources: asJson(sources) })
        .where('id', '=', id)
        .execute()
      const ago = sql`make_interval(hours => ${hours}::int)`
      await sql`update draw_sources set known_from = known_from - ${ago}, announced_at = announced_at - ${ago}
        where draw_id = ${id}`.execute(trx)
    })
  return withPortal(run, 'owner')
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
