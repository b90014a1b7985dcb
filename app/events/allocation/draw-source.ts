import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db, Trx } from '#db/connection'
import { type DrawKey, holdDraw } from './held-draw.ts'

/** What the seed will be: a public number that nobody knows yet, or chance. */
export type Source = { kind: 'chance' } | { kind: 'public_number'; named: string; knownFrom: Date }

/** Refuses what somebody could know already, and what would come when it is too late. */
export function checkSource(source: Source, { startsAt, now }: { startsAt: Date; now: Date }): void {
  if (source.kind === 'chance') return
  if (isBlank(source.named)) throw new Invalid('draws:refused.namedMissing', 'named')
  if (source.knownFrom <= now) throw new Invalid('draws:refused.knownPast', 'knownFrom')
  if (source.knownFrom >= startsAt) throw new Invalid('draws:refused.knownTooLate', 'knownFrom')
}

type Announced = { draw: string; source: Source; reason?: string; now: Date }

/** Announces it, for the first time with the list, later with the reason why not as announced before. */
export async function announce(trx: Trx, actor: Actor, { draw, source, reason, now }: Announced): Promise<void> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0)::int + 1 as next from draw_sources where draw_id = ${draw}`.execute(trx)
  await trx
    .insertInto('drawSources')
    .values({
      ...{ drawId: draw, number: rows[0]?.next ?? 1, reason: reason ?? null, announcedAt: now },
      ...{ kind: source.kind, named: source.kind === 'chance' ? '' : source.named.trim() },
      knownFrom: source.kind === 'chance' ? null : source.knownFrom,
      announcedBy: actor.kind === 'staff' ? actor.id : null,
    })
    .execute()
}

/** The number that was announced will not come: announces another one, before anything is drawn. */
export async function changeSource(
  db: Db,
  actor: Actor,
  { source, reason, ...which }: DrawKey & { source: Source; reason: string },
): Promise<void> {
  await holdDraw(db, which, async (trx, { event, startsAt, earlier }) => {
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    if (isBlank(reason)) throw new Invalid('draws:refused.reasonMissing', 'reason')
    const now = which.now ?? new Date()
    checkSource(source, { startsAt, now })
    await announce(trx, actor, { draw: earlier.id, source, reason, now })
    await record(trx, actor, {
      verb: 'draw.source_changed',
      about: { kind: 'event', id: event.id },
      details: { session: which.session ?? 'all', reason },
      public: true,
    })
  })
}
