import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { passOn } from '#app/events/signups/passing-on.ts'
import { move, nextRank } from '#app/events/signups/place.ts'
import { giveServices } from '#app/events/signups/service.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { listToDraw } from './draw-list.ts'
import { sourceInUse } from './draw-source.ts'
import { type DrawKey, holdDraw } from './held-draw.ts'
import { exampleOf, numberAsUsed } from './public-number.ts'
import { draw, drawName } from './shuffle.ts'
import type { PlannedSource } from './tables.ts'

const by = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)
const asJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`

/**
 * Draws, once: whoever clicks second is told so. The seed is the public number that was announced with the list, else 256
 * bits by chance; everything else stands since the list was published. A place drawn by somebody who gave up meanwhile is
 * offered to those who wait: in the order of the draw, and after them those who came when the list stood already. A series is
 * decided by one draw.
 */
export function drawPlaces(
  db: Db,
  actor: Actor,
  { seed: given, ...which }: DrawKey & { seed?: string },
): Promise<void> {
  return holdDraw(db, which, async (trx, { event, sessions, earlier }) => {
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    const seed = await seedFor(trx, { draw: earlier.id, sources: earlier.sources, given, now: which.now ?? null })
    const ids = sessions.map((session) => session.id)
    const there = await listToDraw(trx, ids, event)
    const { list, places, strata } = earlier
    const log = draw(list, { seed, name: drawName(which.event, which.session ?? null), places, strata })
    await trx
      .updateTable('draws')
      .set({ seed, drawnAt: which.now ?? sql`now()`, drawnBy: by(actor), log: asJson(log) })
      .where('id', '=', earlier.id)
      .execute()
    const late = [...there.ids.keys()].filter((number) => !log.order.includes(number))
    const drawn = new Set(log.drawn)
    for (const number of [...log.order, ...late]) {
      const signup = there.ids.get(number)
      if (signup === undefined) continue
      await settle(trx, actor, { signup, sessions: ids, isDrawn: drawn.has(number) })
    }
    // what nobody on the list could take, or was drawn by somebody who gave up, goes to those who wait
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

type Seed = { draw: string; sources: PlannedSource[]; given?: string; now: Date | null }

/** A number is taken only from the moment on at which it was said to be known, and only as it was said to be written. */
async function seedFor(trx: Trx, { draw: id, sources, given = '', now }: Seed): Promise<string> {
  const source = sources[(await sourceInUse(trx, id)) - 1]
  if (!source || source.kind === 'chance') return randomBytes(32).toString('hex')
  if (source.knownFrom && new Date(source.knownFrom) > (now ?? new Date()))
    throw new Conflict('draws:refused.notKnownYet')
  if (isBlank(given)) throw new Invalid('draws:refused.seedMissing', 'seed')
  const seed = numberAsUsed(given, source)
  if (seed === null) throw new Invalid('draws:refused.seedForm', 'seed', { example: exampleOf(source) })
  return seed
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
