import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { move, nextRank, passOn } from '#app/events/signups/place.ts'
import { giveServices } from '#app/events/signups/service.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { listToDraw } from './draw-list.ts'
import { announce, checkSource, type Source } from './draw-source.ts'
import { type DrawKey, holdDraw } from './held-draw.ts'
import { draw, drawName, listHash } from './shuffle.ts'

const by = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)
const asJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`

/**
 * Fixes and publishes the list that will be drawn from, with its hash, and what the seed will be, before anybody knows it.
 * Done once. `seen` is the hash of the list whoever publishes it has looked at.
 */
export function publishList(
  db: Db,
  actor: Actor,
  { source, seen, ...which }: DrawKey & { source: Source; seen?: string },
): Promise<void> {
  return holdDraw(db, which, async (trx, { event, sessions, sessionId, startsAt, earlier }) => {
    if (earlier) throw new Conflict('events:refused.listPublished')
    const ids = sessions.map(({ id }) => id)
    const { list } = await listToDraw(trx, ids, event)
    if (list.length === 0) throw new Conflict('draws:refused.nobody')
    const hash = listHash(list)
    if (seen && seen !== hash) throw new Conflict('draws:refused.listChanged')
    const now = which.now ?? new Date()
    checkSource(source, { startsAt, now })
    const id = newId()
    await trx
      .insertInto('draws')
      .values({
        ...{ id, eventId: event.id, sessionId, list: asJson(list), listHash: hash, listedBy: by(actor) },
        ...{ seed: null, seedSource: null, drawnAt: null, drawnBy: null, log: null },
        listedAt: now,
      })
      .execute()
    await announce(trx, actor, { draw: id, source, now })
    await record(trx, actor, {
      verb: 'draw.list_published',
      about: { kind: 'event', id: event.id },
      details: { session: which.session ?? 'all', applicants: list.length, hash },
      public: true,
    })
  })
}

/**
 * Draws, once: whoever clicks second is told so. The seed is the public number that was announced with the list, else 256
 * bits by chance. Those who gave up after the list was published are passed over. Who is not drawn waits in the order of the
 * draw, and after them those who came when the list stood already. A series is decided by one draw: places are as many as
 * its fullest session has left.
 */
export function drawPlaces(
  db: Db,
  actor: Actor,
  { seed: given, ...which }: DrawKey & { seed?: string },
): Promise<void> {
  return holdDraw(db, which, async (trx, { event, sessions, earlier }) => {
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    const { seed, named } = await seedFor(trx, { draw: earlier.id, given, now: which.now ?? null })
    const ids = sessions.map((session) => session.id)
    const there = await listToDraw(trx, ids, event)
    const places = Math.max(0, Math.min(...sessions.map((session) => session.quota - session.given)))
    const gone = earlier.list.map(({ number }) => number).filter((number) => !there.ids.has(number))
    const log = draw(earlier.list, { seed, name: drawName(which.event, which.session ?? null), places, gone })
    await trx
      .updateTable('draws')
      .set({ seed, seedSource: named, drawnAt: which.now ?? sql`now()`, drawnBy: by(actor), log: asJson(log) })
      .where('id', '=', earlier.id)
      .execute()
    const late = [...there.ids.keys()].filter((number) => !log.order.includes(number))
    const drawn = new Set(log.drawn)
    for (const number of [...log.order, ...late]) {
      const signup = there.ids.get(number) ?? ''
      await settle(trx, actor, { signup, sessions: ids, isDrawn: drawn.has(number) })
    }
    // somebody who came late may still find a place that nobody on the list wanted
    for (const id of ids) await passOn(trx, id, which.now)
    for (const id of ids) await giveServices(trx, id)
    await record(trx, actor, {
      verb: 'draw.drawn',
      about: { kind: 'event', id: event.id },
      details: { session: which.session ?? 'all', drawn: log.drawn.length, of: log.order.length },
      public: true,
    })
  })
}

/** A number as it is printed anywhere, in plain digits, however it was typed. */
export const seedAsPrinted = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** The last announcement holds; a number is taken only from the moment on at which it was said to be known. */
async function seedFor(trx: Trx, { draw: id, given, now }: { draw: string; given?: string; now: Date | null }) {
  const source = await trx
    .selectFrom('drawSources')
    .select(['kind', 'named', 'knownFrom'])
    .where('drawId', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  if (source.kind === 'chance') return { seed: randomBytes(32).toString('hex'), named: '' }
  if (source.knownFrom && source.knownFrom > (now ?? new Date())) throw new Conflict('draws:refused.notKnownYet')
  const seed = seedAsPrinted(given ?? '')
  if (!seed) throw new Invalid('draws:refused.seedMissing', 'seed')
  return { seed, named: source.named }
}

async function settle(
  trx: Trx,
  actor: Actor,
  { signup, sessions, isDrawn }: { signup: string; sessions: string[]; isDrawn: boolean },
): Promise<void> {
  const open = await trx
    .selectFrom('sessionPlaces')
    .select('sessionId')
    .where('signupId', '=', signup)
    .where('sessionId', 'in', sessions)
    .where('state', '=', 'applied')
    .execute()
  for (const { sessionId: session } of open) {
    if (isDrawn) await move(trx, actor, { signup, session, state: 'accepted' })
    else await move(trx, actor, { signup, session, state: 'waiting', waitsAt: await nextRank(trx, session) })
  }
  const [only] = sessions
  const told = { kind: isDrawn ? ('accepted' as const) : ('not_drawn' as const), about: signup, occasion: newId() }
  await addJob(trx, 'signup_mail', sessions.length === 1 ? { ...told, session: only } : told)
}
