import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { type Actor, record } from '../journal/journal.ts'
import { Conflict, NotFound } from '../refusal.ts'
import { newId } from '../text/ids.ts'
import { holdSessions, move, passOn } from './place.ts'
import { giveServices } from './service.ts'
import { draw, listHash } from './shuffle.ts'
import type { DrawEntry } from './tables.ts'

type Which = { event: string; session: number; now?: Date | null }

async function hold(trx: Trx, { event, session, now = null }: Which) {
  const moment = now ? sql`${now.toISOString()}::timestamptz` : sql`now()`
  const found = await trx
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .select(['s.id', 'e.id as eventId', 'e.way', 'strata', 'firstTimersFirst'])
    .select(sql<boolean>`closes_at > ${moment}`.as('open'))
    .where('slug', '=', event)
    .where('s.number', '=', session)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (found.way !== 'draw') throw new Conflict('events:refused.notByDraw')
  if (found.open) throw new Conflict('events:refused.stillOpen')
  const [held] = await holdSessions(trx, [found.id], now)
  if (!held) throw new NotFound()
  if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
  if (held.begun) throw new Conflict('events:refused.sessionBegun')
  const earlier = await trx.selectFrom('draws').selectAll().where('sessionId', '=', found.id).executeTakeFirst()
  return { ...found, held, earlier }
}

const by = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)
const asJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`

/** Who is drawn from, without a name, in the order of arrival. */
async function applicants(trx: Trx, session: string, of: { strata: string[]; firstTimersFirst: boolean }) {
  const rows = await trx
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select(['signups.id', 'number', 'sessionPlaces.people', 'district', 'ageBand', 'firstTime'])
    .where('sessionId', '=', session)
    .where('state', '=', 'applied')
    .orderBy('place')
    .execute()
  return rows.map(({ id, number, people, district, ageBand, firstTime }) => {
    const named: Record<string, string | null> = { district, age_band: ageBand }
    const stratum = of.strata.map((name) => named[name] ?? '').join(' ')
    const entry: DrawEntry = { number, people, stratum, priority: of.firstTimersFirst && firstTime === true }
    return { id, entry }
  })
}

/** Fixes and publishes the list that will be drawn from, with its hash, before anybody knows the seed. Done once. */
export function publishList(db: Db, actor: Actor, which: Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const found = await hold(trx, which)
    if (found.earlier) throw new Conflict('events:refused.listPublished')
    const list = (await applicants(trx, found.id, found)).map(({ entry }) => entry)
    await trx
      .insertInto('draws')
      .values({
        ...{ id: newId(), eventId: found.eventId, sessionId: found.id, list: asJson(list), listHash: listHash(list) },
        ...{ listedBy: by(actor), seed: null, seedSource: null, drawnAt: null, drawnBy: null, log: null },
      })
      .execute()
    await record(trx, actor, {
      verb: 'draw.list_published',
      about: { kind: 'event', id: found.eventId },
      details: { session: which.session, applicants: list.length, hash: listHash(list) },
      public: true,
    })
  })
}

/**
 * Draws, once: whoever clicks second is told so. The seed is a public number staff name (with where it comes from, e.g. that
 * day's closing price), else 256 bits by chance. Those who gave up after the list was published are passed over. Who is not
 * drawn waits in the order of the draw.
 */
export function drawPlaces(
  db: Db,
  actor: Actor,
  { seed: given, seedSource, ...which }: Which & { seed?: string; seedSource?: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id: session, eventId, held, earlier } = await hold(trx, which)
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    const seed = given?.trim() || randomBytes(32).toString('hex')
    const log = draw(earlier.list, { seed, places: held.quota - held.given })
    await trx
      .updateTable('draws')
      .set({ seed, seedSource: seedSource ?? '', drawnAt: sql`now()`, drawnBy: by(actor), log: asJson(log) })
      .where('id', '=', earlier.id)
      .execute()
    await place(trx, actor, session, log.order, new Set(log.drawn))
    // the place of somebody drawn who had given up goes to the next
    await passOn(trx, session, which.now)
    await giveServices(trx, session)
    await record(trx, actor, {
      verb: 'draw.drawn',
      about: { kind: 'event', id: eventId },
      details: { session: which.session, drawn: log.drawn.length, of: log.order.length },
      public: true,
    })
  })
}

async function place(trx: Trx, actor: Actor, session: string, order: string[], drawn: Set<string>): Promise<void> {
  const rows = await trx
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select(['signups.id', 'number'])
    .where('sessionId', '=', session)
    .where('state', '=', 'applied')
    .execute()
  const ids = new Map(rows.map(({ id, number }) => [number, id]))
  let rank = 0
  for (const number of order) {
    const signup = ids.get(number)
    if (!signup) continue
    const isDrawn = drawn.has(number)
    if (!isDrawn) rank += 1
    await move(
      trx,
      actor,
      isDrawn ? { signup, session, state: 'accepted' } : { signup, session, state: 'waiting', waitsAt: rank },
    )
    await addJob(trx, 'signup_mail', { kind: isDrawn ? 'accepted' : 'not_drawn', about: signup })
  }
}

/** What is published of a draw: enough to repeat it, and no name. */
export async function drawRecord(db: Db, { event, session }: Pick<Which, 'event' | 'session'>) {
  const found = await db
    .selectFrom('draws')
    .innerJoin('eventSessions as s', 's.id', 'draws.sessionId')
    .innerJoin('events as e', 'e.id', 'draws.eventId')
    .select(['list', 'listHash', 'listedAt', 'seed', 'seedSource', 'drawnAt', 'log'])
    .where('slug', '=', event)
    .where('s.number', '=', session)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return { algorithm: 'tomoni-draw-1' as const, event, session, ...found }
}
