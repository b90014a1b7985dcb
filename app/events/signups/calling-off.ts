import { sql } from 'kysely'
import { tellEverybody } from '#app/events/programme/applicant-notices.ts'
import { changeHeld, holdEvent } from '#app/events/programme/event.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { holdSessions } from './place.ts'
import { cancelPlaces } from './session-change.ts'

type Asked = { event: string; version?: number; reason: string; now?: Date }

/** Calls a published event off: every session that has not begun, in one step, and each who applied is told once. */
export function callOffEvent(db: Db, actor: Actor, { reason, now = new Date(), ...input }: Asked): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    if (!event.publishedAt) throw new Conflict('event-writing:refused.notPublished')
    const all = await trx.selectFrom('eventSessions').select('id').where('eventId', '=', event.id).execute()
    const held = await holdSessions(
      trx,
      all.map(({ id }) => id),
      now,
    )
    const left = held.filter(({ cancelled, begun }) => !cancelled && !begun)
    if (left.length === 0) throw new Conflict('event-writing:refused.nothingLeft')
    await tellEverybody(trx, 'session_cancelled', { event: event.id })
    for (const { id } of left) {
      await trx
        .updateTable('eventSessions')
        .set({ cancelledAt: sql`now()`, cancelledBecause: reason })
        .where('id', '=', id)
        .execute()
      await cancelPlaces(trx, actor, id, reason)
    }
    await trx
      .insertInto('eventCancellations')
      .values({ eventId: event.id, reason, cancelledBy: actor.kind === 'staff' ? actor.id : null })
      .execute()
    await changeHeld(trx, event)
    await record(trx, actor, {
      verb: 'event.cancelled',
      about: { kind: 'event', id: event.id },
      details: { reason, sessions: left.length },
      public: true,
    })
  })
}
