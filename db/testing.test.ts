import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, inTransaction } from './connection.ts'
import { filledDatabase, freshDatabase, testDb, withDb } from './testing.ts'

const count = sql<{ n: number }>`SELECT count(*)::int AS n FROM pg_tables WHERE tablename = 'trace_of_a_test'`

test('what a test writes in withDb is gone afterwards, also what inTransaction wrote', async () => {
  await withDb(async (trx) => {
    await inTransaction(trx, (inner) => sql`CREATE TABLE trace_of_a_test ()`.execute(inner))
    expect((await count.execute(trx)).rows).toEqual([{ n: 1 }])
  })
  const { db } = await testDb()
  expect((await count.execute(db)).rows).toEqual([{ n: 0 }])
})

test('a failing test still fails', async () => {
  await expect(withDb(() => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose')
})

test('a fresh database is a copy of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await sql`CREATE TABLE trace_of_a_test ()`.execute(one.db)
  expect((await count.execute(two.db)).rows).toEqual([{ n: 0 }])
  await Promise.all([one.drop(), two.drop()])
})

test('what is filled once is in every copy, and a failed filling leaves nothing behind', async () => {
  let filled = 0
  const fill = async (db: Db) => {
    filled++
    await sql`CREATE TABLE trace_of_a_test ()`.execute(db)
    if (filled === 1) throw new Error('on purpose')
  }
  await expect(filledDatabase('trace', fill)).rejects.toThrow('on purpose')
  const copies = await Promise.all([1, 2, 3].map(() => filledDatabase('trace', fill)))
  expect(filled).toBe(2)
  for (const { db } of copies) expect((await count.execute(db)).rows).toEqual([{ n: 1 }])
  await Promise.all(copies.map(({ drop }) => drop()))
})
