import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectRaw } from '../connection.ts'
import { addJob } from '../jobs.ts'
import { freshDatabase } from '../testing.ts'
import { bePresent } from './presence.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

/** A job as it is while workers of that pool do it. */
async function begunBy(pool: string) {
  const { db } = database
  await addJob(db, 'send_mail', { mail: pool })
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = ${pool} where payload ->> 'mail' = ${pool}`.execute(
    db,
  )
}

async function begun(): Promise<string[]> {
  const jobs = sql<{
    pool: string
  }>`select locked_by as pool from graphile_worker.jobs where locked_by is not null order by 1`
  return (await jobs.execute(database.db)).rows.map(({ pool }) => pool)
}

test('what a living pool does is left to it; that of one that has gone is given free', async () => {
  const living = connectRaw(database.processUrl, 1)
  const watching = bePresent(database.processUrl, 50)
  try {
    await living`select pg_advisory_lock_shared(5150, hashtext('living'))`
    await watching.enter('own')
    for (const pool of ['gone', 'living', 'own']) await begunBy(pool)
    await expect.poll(begun).toEqual(['living', 'own'])
    // the control: without its lock it is lost
    await living.end()
    await expect.poll(begun).toEqual(['own'])
    watching.leave('own')
    await expect.poll(begun).toEqual([])
  } finally {
    await living.end()
    await watching.stop()
  }
})

test('a pool whose line broke takes its lock again', async () => {
  const owner = bePresent(database.url, 50)
  const locks = sql<{ line: number }>`select pid as line from pg_locks where locktype = 'advisory' and classid = 5150
    and granted and database = (select oid from pg_database where datname = current_database())`
  const line = async () => (await locks.execute(database.db)).rows[0]?.line
  try {
    await owner.enter('own')
    const first = await line()
    await sql`select pg_terminate_backend(${first})`.execute(database.db)
    await expect.poll(async () => ((await line()) ?? first) !== first).toBe(true)
  } finally {
    await owner.stop()
  }
})
