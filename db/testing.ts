import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connect, type Db, type Trx } from './connection.ts'

/** A database of this test alone, for what must really be committed. */
type FreshDatabase = { url: string; db: Db; drop(): Promise<void> }

class Rollback extends Error {}

let worker: Promise<Db> | undefined

/** The database of this worker, migrated and empty. Tests leave nothing in it: write inside withDb only. */
export async function testDb(): Promise<{ db: Db }> {
  worker ??= workerDatabase().then((url) => connect(url))
  return { db: await worker }
}

/** Runs a test in a transaction that is always rolled back; inTransaction(trx, …) joins it. */
export async function withDb<T>(run: (trx: Trx) => Promise<T>): Promise<T> {
  const { db } = await testDb()
  let result: T | undefined
  const rollback = new Rollback()
  await db
    .transaction()
    .execute(async (trx) => {
      result = await run(trx)
      throw rollback
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error
    })
  return result as T
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `${inject('testServer').template}_${randomBytes(4).toString('hex')}`
  await onServer((sql) => copyTemplate(sql, name))
  const url = urlOf(name)
  const db = connect(url)
  return {
    url,
    db,
    drop: async () => {
      await db.destroy()
      await onServer((sql) => sql.unsafe(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
    },
  }
}

async function workerDatabase(): Promise<string> {
  const name = `${inject('testServer').template}_worker${process.env.VITEST_POOL_ID}`
  await onServer(async (sql) => {
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`
    if (!found) await copyTemplate(sql, name)
  })
  return urlOf(name)
}

/** A template can be copied by one at a time: the others are refused, and try again. */
async function copyTemplate(sql: postgres.Sql, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql.unsafe(`CREATE DATABASE "${name}" TEMPLATE "${inject('testServer').template}"`)
      return
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== '55006' || attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function onServer(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('testServer').url, { max: 1, onnotice: () => undefined })
  try {
    await run(sql)
  } finally {
    await sql.end()
  }
}

function urlOf(database: string): string {
  const address = new URL(inject('testServer').url)
  address.pathname = `/${database}`
  return address.href
}
