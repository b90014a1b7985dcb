import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import { listToDraw } from './draw-list.ts'
import { sourceInUse } from './draw-source.ts'
import { type DrawKey, holdDraw } from './held-draw.ts'

/**
 * Takes a published list back, so that what was announced with it can be changed and another list published. Only while nobody
 * can know the number: nobody chooses between outcomes. That it stood, and why it was taken back, stays on the page of the
 * draw. Who came when it stood already waits last of the next one too, unless people could apply anew meanwhile.
 */
export function withdrawList(db: Db, actor: Actor, { reason, ...which }: DrawKey & { reason: string }): Promise<void> {
  return holdDraw(db, which, async (trx, { event, sessions, earlier }) => {
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    if (isBlank(reason)) throw new Invalid('draws:refused.reasonMissing', 'reason')
    const now = which.now ?? new Date()
    const inUse = await sourceInUse(trx, earlier.id)
    const known = earlier.sources[0]?.knownFrom
    if (inUse > 1 || (known && new Date(known) <= now)) throw new Conflict('draws:refused.numberKnown')
    const ids = sessions.map(({ id }) => id)
    const listed = new Set(earlier.list.map(({ number }) => number))
    const late = [...(await listToDraw(trx, ids, event)).ids.keys()].filter((number) => !listed.has(number))
    await trx
      .updateTable('draws')
      .set({
        ...{ withdrawnAt: now, withdrawnBecause: reason.trim(), withdrawnBy: actor.kind === 'staff' ? actor.id : null },
        late: sql<never>`${JSON.stringify(late)}::text::jsonb`,
      })
      .where('id', '=', earlier.id)
      .execute()
    await record(trx, actor, {
      verb: 'draw.list_withdrawn',
      about: { kind: 'event', id: event.id },
      details: { session: which.session ?? 'all', reason: reason.trim() },
      public: true,
    })
  })
}
