import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Trx } from './connection.ts'
import { freshDatabase } from './testing.ts'
import { countingWaves } from './waves.fixture.ts'

let counting: ReturnType<typeof countingWaves>
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  counting = countingWaves(fresh.url)
  await sql`create table things (number int primary key, at serial)`.execute(counting.db)
  drop = async () => {
    await counting.db.destroy()
    await fresh.drop()
  }
})
afterAll(() => drop())

const add = (trx: Trx, number: number) => sql`insert into things (number) values (${number})`.execute(trx)
const numbers = async () =>
  (await sql<{ number: number }>`select number from things order by at`.execute(counting.db)).rows.map(
    (row) => row.number,
  )

test('what is begun side by side in a transaction is one wave with its begin, done in its order', async () => {
  const { waves } = await counting.during(() =>
    inTransaction(counting.db, async (trx) => {
      await Promise.all([3, 1, 2].map((number) => add(trx, number)))
      await add(trx, 4)
    }),
  )
  expect(waves.map(({ length }) => length)).toEqual([4, 1, 1])
  expect(waves[0]?.[0]).toBe('begin')
  expect(waves.at(-1)).toEqual(['commit'])
  expect(await numbers()).toEqual([3, 1, 2, 4])
})

test('where one of them fails, none of them stays, and that one is told of', async () => {
  const before = await numbers()
  const doing = inTransaction(counting.db, (trx) => Promise.all([10, 1, 11].map((number) => add(trx, number))))
  await expect(doing).rejects.toMatchObject({ code: '23505' })
  expect(await numbers()).toEqual(before)
})

test('side by side outside of one, too; what waits for an answer is the next wave', async () => {
  const { waves } = await counting.during(() =>
    Promise.all([numbers().then(numbers), sql`select pg_sleep(0.05)`.execute(counting.db)]),
  )
  expect(waves.map(({ length }) => length)).toEqual([2, 1])
})
