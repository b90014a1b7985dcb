import { sql } from 'kysely'
import { type HeldSession, holdSessions } from '#app/events/signups/place.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { clearSeats, type SeatedParty, type SeatTable, seatedParties, seatTables } from './seated.ts'
import { seat, tablesFor } from './seating.ts'

/** Everybody who has a place, or those who are there. */
export type Who = 'everybody' | 'came'
type Which = { session: string }

/** The session, held against others, without the seats of those who have gone. */
export async function holdTables(trx: Trx, session: string): Promise<HeldSession> {
  const [held] = await holdSessions(trx, [session])
  if (!held) throw new NotFound()
  await clearSeats(trx, session)
  return held
}

const among = (parties: SeatedParty[], who: Who) => parties.filter(({ came }) => who === 'everybody' || came)

/** The seed of the next order of chance: anybody can repeat it. */
async function nextSeed(trx: Trx, actor: Actor, session: string): Promise<string> {
  const madeBy = actor.kind === 'staff' ? actor.id : null
  const { rows } = await sql<{ turn: number }>`insert into seatings (session_id, turn, made_by)
    values (${session}, 1, ${madeBy})
    on conflict (session_id) do update set turn = seatings.turn + 1, made_by = ${madeBy}, made_at = now()
    returning turn`.execute(trx)
  return `${session}:${rows[0]?.turn}`
}

/** Writes where people sit; whoever fits nowhere has no seat, and is shown as such. */
async function write(
  trx: Trx,
  session: string,
  seated: { party: SeatedParty; table: string; byHand: boolean }[],
): Promise<void> {
  if (seated.length === 0) return
  await trx
    .insertInto('seats')
    .values(
      seated.map(({ party, table, byHand }) => ({
        ...{ id: newId(), sessionId: session, tableId: table, people: party.people, movedByHand: byHand },
        ...(party.number === null ? { checkInId: party.id, signupId: null } : { signupId: party.id, checkInId: null }),
      })),
    )
    .execute()
}

type Making = Which & { who: Who } & ({ count: number; seats: number } | { of: number })

/** Makes the tables of a session anew and seats everybody: so many tables of so many seats, or tables of so many people. */
export function makeTables(db: Db, actor: Actor, { session, who, ...size }: Making): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const seed = await nextSeed(trx, actor, session)
    const parties = among(await seatedParties(trx, session), who)
    if (parties.length === 0) throw new Conflict('events-day:refused.nobodyToSeat')
    const seats = 'of' in size ? size.of : size.seats
    const largest = Math.max(...parties.map(({ people }) => people))
    const field = 'of' in size ? 'of' : 'seats'
    if (largest > seats) throw new Invalid('events-day:refused.partyTooLarge', field, { people: largest })
    const count = 'of' in size ? tablesFor(parties, seats, seed) : size.count
    const tables = Array.from({ length: count }, (_, at) => ({ id: newId(), number: at + 1, seats }))
    const seating = seat(parties, tables, seed)
    const people = parties.reduce((sum, party) => sum + party.people, 0)
    if (seating.size < parties.length) {
      throw new Invalid('events-day:refused.seatsMissing', 'count', { people, seats: count * seats })
    }
    await trx.deleteFrom('seats').where('sessionId', '=', session).execute()
    await trx.deleteFrom('seatTables').where('sessionId', '=', session).execute()
    await trx
      .insertInto('seatTables')
      .values(tables.map((table) => ({ ...table, sessionId: session })))
      .execute()
    await write(trx, session, seatsIn(parties, seating))
    await recordSeating(trx, actor, held, 'seating.made', { tables: count, seats, people, seed })
  })
}

const seatsIn = (parties: SeatedParty[], seating: Map<string, string>, byHand = false) =>
  parties.flatMap((party) => {
    const table = seating.get(party.id)
    return table === undefined ? [] : [{ party, table, byHand }]
  })

/** Who keeps their table: all who have one, those put there by hand, or nobody. */
export type Keeping = 'all' | 'by_hand' | 'none'

/** Seats people anew at the tables there are. Whoever is not kept may move; nobody loses their seat to somebody new. */
export function balanceTables(
  db: Db,
  actor: Actor,
  { session, who, keep }: Which & { who: Who; keep: Keeping },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const tables = await seatTables(trx, session)
    if (tables.length === 0) throw new Conflict('events-day:refused.noTables')
    const seed = await nextSeed(trx, actor, session)
    const parties = await seatedParties(trx, session)
    const isKept = ({ table, byHand }: SeatedParty) =>
      table !== null && (keep === 'all' || (keep === 'by_hand' && byHand))
    const asked = new Set(among(parties, who).map(({ id }) => id))
    const seated = parties.filter((party) => isKept(party) || asked.has(party.id))
    const seating = seat(
      seated.map((party) => (isKept(party) ? { ...party, at: party.table ?? undefined } : party)),
      tables,
      seed,
    )
    await trx.deleteFrom('seats').where('sessionId', '=', session).execute()
    const byHand = new Set(parties.filter((party) => isKept(party) && party.byHand).map(({ id }) => id))
    await write(
      trx,
      session,
      seatsIn(seated, seating).map((each) => ({ ...each, byHand: byHand.has(each.party.id) })),
    )
    await recordSeating(trx, actor, held, 'seating.balanced', {
      keep,
      who,
      seed,
      without: seated.length - seating.size,
    })
  })
}

/** Puts people at a table by hand: there they stay, also when the others are seated anew. */
export function moveParty(
  db: Db,
  actor: Actor,
  { session, party: id, table }: Which & { party: string; table: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await holdTables(trx, session)
    const parties = await seatedParties(trx, session)
    const party = parties.find((each) => each.id === id)
    if (!party) throw new NotFound()
    const to = (await seatTables(trx, session)).find((each) => each.id === table)
    if (!to) throw new Invalid('events-day:refused.tableUnknown', 'table')
    const taken = parties
      .filter((each) => each.table === table && each.id !== id)
      .reduce((sum, each) => sum + each.people, 0)
    if (taken + party.people > to.seats) {
      throw new Conflict(
        'events-day:refused.tableFull',
        { number: to.number, free: Math.max(0, to.seats - taken), people: party.people },
        undefined,
        'table',
      )
    }
    await trx
      .deleteFrom('seats')
      .where('sessionId', '=', session)
      .where(party.number === null ? 'checkInId' : 'signupId', '=', id)
      .execute()
    await write(trx, session, [{ party, table, byHand: true }])
    await recordSeating(trx, actor, held, 'seating.moved', { party: party.number, table: to.number })
  })
}

/**
 * Where tables have been made, gives a table to somebody who has just come and has none; the others stay where they are.
 * Returns the table they are at, or null where there are no tables or no room is left at one.
 */
export async function seatNewcomer(trx: Trx, session: string, id: string): Promise<SeatTable | null> {
  const tables = await seatTables(trx, session)
  if (tables.length === 0) return null
  await clearSeats(trx, session)
  const parties = await seatedParties(trx, session)
  const party = parties.find((each) => each.id === id)
  const there = tables.find((each) => each.id === party?.table)
  if (!party || there) return there ?? null
  const seated = parties.filter((each) => each.table !== null || each.id === id)
  const seating = seat(
    seated.map((each) => ({ ...each, at: each.table ?? undefined })),
    tables,
    `${session}:${id}`,
  )
  await write(trx, session, seatsIn([party], seating))
  return tables.find((each) => each.id === seating.get(id)) ?? null
}

/** Frees what somebody no longer takes whose arrival was taken back; who has a place keeps the seats there is room for. */
export async function unseat(trx: Trx, session: string, id: string): Promise<void> {
  const party = (await seatedParties(trx, session)).find((each) => each.id === id)
  const table = (await seatTables(trx, session)).find((each) => each.id === party?.table)
  await sql`delete from seats where session_id = ${session} and coalesce(signup_id, check_in_id) = ${id}`.execute(trx)
  if (!party || !table) return
  const taken = (await seatedParties(trx, session))
    .filter((each) => each.table === table.id)
    .reduce((sum, each) => sum + each.people, 0)
  if (taken + party.people <= table.seats) {
    await write(trx, session, [{ party, table: table.id, byHand: party.byHand }])
  }
}

export const recordSeating = (
  trx: Trx,
  actor: Actor,
  held: HeldSession,
  verb: string,
  details: Record<string, unknown>,
) =>
  record(trx, actor, {
    verb,
    about: { kind: 'event', id: held.eventId },
    details: { session: held.number, ...details },
  })
