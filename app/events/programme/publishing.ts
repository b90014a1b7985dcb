import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { type Event, holdEvent } from './event.ts'
import { passOverReminders } from './reminding.ts'
import { sessionsOf } from './session.ts'

export type Missing = 'summary' | 'audience' | 'contact' | 'closesAt' | 'sessions' | 'sessionsAhead'

/** What people have to know before they can apply, and is not there yet. */
export function missingIn(
  event: Pick<Event, 'summary' | 'audience' | 'contact' | 'closesAt'>,
  sessions: { startsAt: Date; cancelledAt: Date | null }[],
  now = new Date(),
): Missing[] {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  const texts = (['summary', 'audience', 'contact'] as const).filter((name) => !event[name].trim())
  return [
    ...texts,
    ...(event.closesAt <= now ? (['closesAt'] as const) : []),
    ...(held.length === 0 ? (['sessions'] as const) : []),
    // whoever applies on the last day still comes in time
    ...(held.length > 0 && held.every(({ startsAt }) => startsAt < event.closesAt) ? (['sessionsAhead'] as const) : []),
  ]
}

/** From now on everybody sees the event, and can apply once its time has come. */
export function publishEvent(
  db: Db,
  actor: Actor,
  input: { event: string; version?: number; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    if (event.publishedAt) throw new Conflict('events-desk:refused.published')
    const missing = missingIn(event, await sessionsOf(trx, event.id), input.now)
    if (missing.length > 0) throw new Conflict('events-desk:refused.incomplete')
    await trx
      .insertInto('eventPublications')
      .values({ eventId: event.id, publishedBy: actor.kind === 'staff' ? actor.id : null })
      .execute()
    await passOverReminders(trx, event.id, input.now ?? new Date())
    await record(trx, actor, { verb: 'event.published', about: { kind: 'event', id: event.id }, public: true })
  })
}
