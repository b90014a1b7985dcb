import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { announcementHash } from './announcement.ts'
import { chancesCounted } from './counted-chances.ts'
import { standingList } from './draw-list.ts'
import { checkSource, plannedSources, type Source, use } from './draw-source.ts'
import { type DrawKey, type HeldDraw, holdDraw } from './held-draw.ts'
import { drawName } from './shuffle.ts'

/** `seen`: names the list whoever publishes it has looked at. `whole`: without the strata the event asks for. */
type Publication = DrawKey & { source: Source; seen?: string; whole?: boolean }

const asJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`

/**
 * Fixes and publishes everything that decides the draw but one number: the list, its places, what the seed will be and how it
 * is written, before anybody knows it. Done once. Refused where somebody on the list could never be drawn, unless priority alone
 * is why, which the event has announced.
 */
export async function publishList(
  db: Db,
  actor: Actor,
  { source, seen, whole = false, ...which }: Publication,
): Promise<void> {
  // Thousands of draws take a while: nothing is held meanwhile, and what has changed since is refused.
  const looked = await holdDraw(db, which, async (trx, held) => {
    const { list, terms, seen } = await standing(trx, held, whole)
    return { list, terms, seen, whole, eventId: held.event.id, sessionId: held.sessionId }
  })
  if (seen && seen !== looked.seen) throw new Conflict('draws:refused.listChanged')
  await refuseShutOut(db, looked)
  await holdDraw(db, which, async (trx, held) => {
    const { list, terms, seen: now } = await standing(trx, held, whole)
    if (now !== looked.seen) throw new Conflict('draws:refused.listChanged')
    const listedAt = which.now ?? new Date()
    checkSource(source, { startsAt: held.startsAt, now: listedAt })
    const sources = plannedSources(source)
    const name = drawName(which.event, which.session ?? null)
    const hash = announcementHash({ name, listedAt, list, sources, ...terms })
    const id = newId()
    await trx
      .insertInto('draws')
      .values({
        ...{ id, eventId: held.event.id, sessionId: held.sessionId, listHash: hash, listedAt, places: terms.places },
        ...{ list: asJson(list), strata: asJson(terms.strata), sources: asJson(sources) },
        ...{ listedBy: actor.kind === 'staff' ? actor.id : null, seed: null, drawnAt: null, drawnBy: null, log: null },
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null, late: null },
      })
      .execute()
    await use(trx, actor, { draw: id, sources, number: 1, now: listedAt })
    await record(trx, actor, {
      verb: 'draw.list_published',
      about: { kind: 'event', id: held.event.id },
      details: { session: which.session ?? 'all', applicants: list.length, places: terms.places, hash },
      public: true,
    })
  })
}

async function standing(db: Db, { event, sessions, earlier }: HeldDraw, whole: boolean) {
  if (earlier) throw new Conflict('events:refused.listPublished')
  const found = await standingList(db, sessions, whole ? { ...event, strata: [] } : event)
  if (found.list.length === 0) throw new Conflict('draws:refused.nobody')
  return found
}

async function refuseShutOut(db: Db, looked: Parameters<typeof chancesCounted>[1]): Promise<void> {
  const chances = await chancesCounted(db, looked)
  if (!chances) throw new Conflict('draws:refused.chancesRunning')
  const shutOut = chances.filter(({ because }) => because !== null && because !== 'priority')
  if (shutOut.length === 0) return
  const people = Math.min(...shutOut.map((each) => each.people))
  const count = shutOut.reduce((sum, { applications }) => sum + applications, 0)
  throw new Conflict('draws:refused.noChance', { people, count })
}
