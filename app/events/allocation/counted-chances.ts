import { sql } from 'kysely'
import { processOfItsOwn } from '#app/documents/workshop.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'
import { chancesOf } from './chances.ts'
import { listNow } from './draw-list.ts'
import { findDraw } from './draw-record.ts'
import type { Terms } from './shuffle.ts'
import type { Chance, DrawEntry } from './tables.ts'

/** Up to so many applications are counted at once: a tenth of a second. */
export const few = 100

type Which = { eventId: string; sessionId: string | null; whole: boolean; seen: string }
type Looked = Which & { list: DrawEntry[]; terms: Terms }
export type Counting = { found: Chance[] | null; rounds: number }

/** The chances on this very list; null where they are still to be counted. */
export async function chancesCounted(db: Db, looked: Looked): Promise<Chance[] | null> {
  if (looked.list.length <= few) return chancesOf(looked.list, looked.terms)
  return (await counting(db, looked))?.found ?? null
}

type Shown = { list: DrawEntry[]; terms: Terms; seen: string; whole: boolean }
type Draw = { id: string; session: number | null; sessions: { id: string }[] }

/** The same for the desk: whoever looks first has them counted, and everybody sees how far that is. */
export async function chancesToShow(db: Db, { id, session, sessions }: Draw, shown: Shown): Promise<Counting> {
  if (shown.list.length <= few) return { found: await chancesOf(shown.list, shown.terms), rounds: 0 }
  const which = { ...shown, eventId: id, sessionId: session === null ? null : (sessions[0]?.id ?? null) }
  const known = await counting(db, which)
  if (known) return known
  await ask(db, which)
  return { found: null, rounds: 0 }
}

const counting = (db: Db, { eventId, sessionId, whole, seen }: Which): Promise<Counting | undefined> =>
  db
    .selectFrom('drawChances')
    .select(['found', 'rounds'])
    .where('eventId', '=', eventId)
    .where('sessionId', 'is not distinct from', sessionId)
    .where('whole', '=', whole)
    .where('seen', '=', seen)
    .executeTakeFirst()

/** What is being counted of an earlier list of this draw ends: its row is another's. */
function ask(db: Db, { eventId, sessionId, whole, seen }: Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into draw_chances (id, event_id, session_id, whole, seen)
      values (${newId()}::uuid, ${eventId}::uuid, ${sessionId}::uuid, ${whole}::boolean, ${seen})
      on conflict (event_id, session_id, whole) do update
        set id = excluded.id, seen = excluded.seen, rounds = 0, found = null, made_at = now()
        where draw_chances.seen <> excluded.seen
      returning id`.execute(trx)
    for (const { id } of rows) await addJob(trx, 'count_chances', { chances: id })
  })
}

/** Counts in a process of its own. Where the list has changed since, nothing is kept: whoever looks at the new one asks anew. */
export async function countChances(db: Db, id: string): Promise<void> {
  const asked = await db
    .selectFrom('drawChances as asked')
    .innerJoin('events as event', 'event.id', 'asked.eventId')
    .leftJoin('eventSessions as session', 'session.id', 'asked.sessionId')
    .select(['slug', 'session.number', 'whole', 'seen'])
    .where('asked.id', '=', id)
    .where('found', 'is', null)
    .executeTakeFirst()
  if (!asked) return
  const draw = await findDraw(db, asked.slug, String(asked.number ?? 'all'))
  const { list, terms, seen } = await listNow(db, draw, asked.whole)
  const isStill = seen === asked.seen && !draw.draw
  const found = isStill && (await countedApart(list, terms, (rounds) => noteRounds(db, id, rounds)))
  if (found)
    await sql`update draw_chances set found = ${JSON.stringify(found)}::text::jsonb where id = ${id}::uuid`.execute(db)
  else await db.deleteFrom('drawChances').where('id', '=', id).execute()
}

/** False where the row is another's by now. */
async function noteRounds(db: Db, id: string, rounds: number): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('drawChances').set({ rounds }).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n
}

type Said = { rounds: number } | { found: Chance[] }

/** Null where it was ended because `goesOn` said no. */
function countedApart(list: DrawEntry[], terms: Terms, goesOn: (rounds: number) => Promise<boolean>) {
  const apart = processOfItsOwn('app/events/allocation/chances-process.ts')
  return new Promise<Chance[] | null>((done, failed) => {
    apart.on('error', failed)
    apart.on('exit', () => failed(new Error('the process that counts chances has ended')))
    apart.on('message', async (said: Said) => {
      if ('found' in said) return done(said.found)
      if (!(await goesOn(said.rounds).catch(failed))) done(null)
    })
    apart.send({ list, terms })
  }).finally(() => apart.kill('SIGKILL'))
}
