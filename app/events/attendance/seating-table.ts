import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type SeatTable, seatedParties, seatTables } from './seated.ts'
import { holdTables, recordSeating } from './seating-making.ts'

/** A table by its number, with how many people sit at it. */
async function tableOf(trx: Trx, session: string, number: number): Promise<SeatTable & { taken: number }> {
  const table = (await seatTables(trx, session)).find((each) => each.number === number)
  if (!table) throw new NotFound()
  const there = (await seatedParties(trx, session)).filter((each) => each.table === table.id)
  return { ...table, taken: there.reduce((sum, each) => sum + each.people, 0) }
}

/** Gives those of a table other seats or another name; fewer than sit there it never has. */
export function changeTable(
  db: Db,
  actor: Actor,
  { session, number, seats, name }: { session: string } & { number: number; seats: number; name: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const { id, taken } = await tableOf(trx, session, number)
    if (seats < taken) throw new Invalid('events-day:refused.seatsTaken', 'seats', { people: taken })
    await trx.updateTable('seatTables').set({ seats, name }).where('id', '=', id).execute()
    await recordSeating(trx, actor, held, 'seating.table_changed', { table: number, seats })
  })
}

/** One more table, empty. */
export function addTable(
  db: Db,
  actor: Actor,
  { session, seats }: { session: string } & { seats: number },
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const number = 1 + Math.max(0, ...(await seatTables(trx, session)).map((each) => each.number))
    await trx.insertInto('seatTables').values({ id: newId(), sessionId: session, number, seats }).execute()
    await recordSeating(trx, actor, held, 'seating.table_added', { table: number, seats })
    return number
  })
}

/** Takes a table away at which nobody sits; the others keep their numbers, which may stand on signs already. */
export function removeTable(
  db: Db,
  actor: Actor,
  { session, number }: { session: string } & { number: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const { id, taken } = await tableOf(trx, session, number)
    if (taken > 0) throw new Conflict('events-day:refused.tableTaken', { people: taken })
    await trx.deleteFrom('seatTables').where('id', '=', id).execute()
    await recordSeating(trx, actor, held, 'seating.table_removed', { table: number })
  })
}
