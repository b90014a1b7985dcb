import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applicant, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { checkIn, undoCheckIn, walkIn } from './check-in.ts'
import { seatedParties, seatTables } from './seated.ts'
import { balanceTables, makeTables, moveParty } from './seating-making.ts'
import { tablesPage } from './seating-page.ts'
import { addTable, changeTable, removeTable } from './seating-table.ts'

const visitor = { kind: 'visitor' } as const
const atDoor = new Date(startsAt.getTime() - 15 * 60_000)
const party = (count: number) => applicant({ companions: Array.from({ length: count - 1 }, (_, at) => `つれ${at}`) })

async function day(db: Db, people: number[]) {
  const { sessions } = await sampleEvent(db, { quotas: [40] })
  const signups: string[] = []
  for (const each of people) signups.push((await signUp(db, visitor, signupInput({ applicant: party(each) }))).id)
  return { session: sessions[0] ?? '', signups }
}

/** People by table, and those who have none. */
async function sizes(db: Db, session: string) {
  const { tables, unseated } = await tablesPage(db, session)
  return { tables: tables.map(({ people }) => people), unseated: unseated.map(({ people }) => people) }
}
const everybody = { who: 'everybody' as const }

test('tables of so many hold everybody; so many tables are refused where seats are short', () =>
  withDb(async (db) => {
    const { session } = await day(db, [1, 1, 2, 3, 1, 2])
    await makeTables(db, system, { session, ...everybody, of: 4 })
    const { tables, unseated } = await sizes(db, session)
    expect([tables.sort(), unseated]).toEqual([[3, 3, 4], []])
    const few = makeTables(db, system, { session, ...everybody, count: 2, seats: 4 })
    await expect(few).rejects.toMatchObject({
      code: 'events-day:refused.seatsMissing',
      values: { people: 10, seats: 8 },
    })
    const small = makeTables(db, system, { session, ...everybody, of: 2 })
    await expect(small).rejects.toMatchObject({ code: 'events-day:refused.partyTooLarge', values: { people: 3 } })
    await expect(makeTables(db, system, { session, who: 'came', of: 4 })).rejects.toMatchObject({
      code: 'events-day:refused.nobodyToSeat',
    })
  }))

test('who was moved by hand stays when the others are seated anew; full tables say so', () =>
  withDb(async (db) => {
    const { session, signups } = await day(db, [1, 1, 1, 1, 1, 1])
    const [first = ''] = signups
    await makeTables(db, system, { session, ...everybody, count: 2, seats: 4 })
    const [one, two] = await seatTables(db, session)
    const there = (await seatedParties(db, session)).find(({ id }) => id === first)?.table
    const other = there === one?.id ? two : one
    await moveParty(db, system, { session, party: first, table: other?.id ?? '' })
    await changeTable(db, system, { session, number: other?.number ?? 0, seats: 4, name: '窓がわ' })
    const less = changeTable(db, system, { session, number: other?.number ?? 0, seats: 3, name: '' })
    await expect(less).rejects.toMatchObject({ field: 'seats', values: { people: 4 } })
    const second = (await seatedParties(db, session)).find(({ table }) => table === there)
    const full = moveParty(db, system, { session, party: second?.id ?? '', table: other?.id ?? '' })
    await expect(full).rejects.toMatchObject({ code: 'events-day:refused.tableFull', values: { free: 0 } })
    for (const keep of ['by_hand', 'all'] as const) {
      await balanceTables(db, system, { session, ...everybody, keep })
      const moved = (await seatedParties(db, session)).find(({ id }) => id === first)
      expect(moved).toMatchObject({ table: other?.id, byHand: true })
      expect((await sizes(db, session)).unseated).toEqual([])
    }
  }))

test('walk-ins get a table as they come, whoever leaves frees theirs, nobody is lost where no seat is left', () =>
  withDb(async (db) => {
    const { session, signups } = await day(db, [2, 2])
    const [first = '', second = ''] = signups
    await makeTables(db, system, { session, ...everybody, count: 2, seats: 3 })
    const came = (people: number) => walkIn(db, system, { session, people, formKey: secretToken(), now: atDoor })
    const id = await came(1)
    expect((await sizes(db, session)).tables.sort()).toEqual([2, 3])
    await came(1)
    await came(2)
    expect(await sizes(db, session)).toEqual({ tables: [3, 3], unseated: [2] })
    await undoCheckIn(db, system, { session, checkIn: id, now: atDoor })
    // fewer came than had applied
    await checkIn(db, system, { session, signup: first, people: 1, how: 'code', now: atDoor })
    await cancelSignup(db, system, { signup: second, now: new Date(startsAt.getTime() - 3_600_000) })
    await balanceTables(db, system, { session, ...everybody, keep: 'all' })
    const after = await sizes(db, session)
    expect(after.tables.reduce((a, b) => a + b, 0)).toBe(4)
    expect(after.unseated).toEqual([])
    expect(await addTable(db, system, { session, seats: 2 })).toBe(3)
    await removeTable(db, system, { session, number: 3 })
    await expect(removeTable(db, system, { session, number: 3 })).rejects.toMatchObject({ status: 404 })
    const taken = removeTable(db, system, { session, number: 1 })
    await expect(taken).rejects.toMatchObject({ status: 409, code: 'events-day:refused.tableTaken' })
    expect(await sizes(db, session)).toEqual(after)
  }))

test('the database itself lets no table have more people than seats', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { session } = await day(db, [2, 2])
    await makeTables(db, system, { session, ...everybody, count: 2, seats: 3 })
    const crowd = sql`update seats set table_id = (select min(table_id::text)::uuid from seats)`.execute(db)
    await expect(crowd).rejects.toMatchObject({ constraint_name: 'table_seats' })
  } finally {
    await drop()
  }
})
