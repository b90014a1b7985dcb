import { sql } from 'kysely'
import { type HeldSession, holdSessions } from '#app/events/signups/place.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import type { DrawEntry, DrawStratum, PlannedSource } from './tables.ts'

/** A draw: of a session where people choose their sessions, else of the whole series (`session` null). */
export type DrawKey = { event: string; session?: number | null; now?: Date | null }

/** Runs with the sessions held that a draw decides, so that nobody draws or applies meanwhile, nor changes until when one can. */
export function holdDraw<T>(
  db: Db,
  { event: slug, session = null, now = null }: DrawKey,
  run: (trx: Trx, held: HeldDraw) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (trx) => {
    const moment = momentOrNow(now)
    const event = await trx
      .selectFrom('events')
      .innerJoin('eventPublications', 'eventId', 'events.id')
      .select([
        'id',
        'way',
        'strata',
        'firstTimersFirst',
        'sessionsChosen',
        sql<boolean>`closes_at > ${moment}`.as('open'),
      ])
      .where('slug', '=', slug)
      .forShare('events')
      .executeTakeFirst()
    if (!event) throw new NotFound()
    if (event.way !== 'draw') throw new Conflict('events:refused.notByDraw')
    if (event.sessionsChosen !== (session !== null)) throw new NotFound()
    if (event.open) throw new Conflict('events:refused.stillOpen')
    const sessions = await trx
      .selectFrom('eventSessions')
      .select(['id', 'number'])
      .where('eventId', '=', event.id)
      .execute()
    const decided = sessions.filter(({ number }) => session === null || number === session)
    const ids = decided.map(({ id }) => id)
    const ahead = stillToCome(await holdSessions(trx, ids, now))
    const earlier = await trx
      .selectFrom('draws')
      .selectAll()
      .where('eventId', '=', event.id)
      .where('withdrawnAt', 'is', null)
      .where('sessionId', session === null ? 'is' : '=', session === null ? null : (ids[0] ?? ''))
      .executeTakeFirst()
    const startsAt = new Date(Math.min(...ahead.map((each) => new Date(each.startsAt).getTime())))
    return run(trx, {
      event,
      sessions: ahead,
      sessionId: session === null ? null : (ids[0] ?? null),
      startsAt,
      earlier,
    })
  })
}

export type HeldDraw = {
  event: { id: string; strata: string[]; firstTimersFirst: boolean }
  /** Those still to come, which it decides together. */
  sessions: HeldSession[]
  sessionId: string | null
  startsAt: Date
  earlier: Listed | undefined
}

/** What was published before anybody could know the outcome. */
type Listed = {
  id: string
  list: DrawEntry[]
  places: number
  strata: DrawStratum[]
  sources: PlannedSource[]
  seed: string | null
}

function stillToCome(held: HeldSession[]): HeldSession[] {
  if (held.length === 0) throw new NotFound()
  const live = held.filter(({ cancelled }) => !cancelled)
  if (live.length === 0) throw new Conflict('events:refused.sessionCancelled')
  const ahead = live.filter(({ begun }) => !begun)
  if (ahead.length === 0) throw new Conflict('events:refused.sessionBegun')
  return ahead
}
