import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connect, type Db, type Trx } from './connection.ts'
import { whenFree } from './when-free.fixture.ts'

/** A database of this test alone, for what must really be committed; `processUrl` is how the portal's role reaches it. */
type FreshDatabase = { url: string; processUrl: string; db: Db; drop(): Promise<void> }

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

/** Makes a database the process's own, as pages ask it: the test files of a worker are one process, and each says its own. */
export function serveFrom(url: string): void {
  Object.assign(globalThis, { tomoniDatabase: connect(url, 2) })
}

export async function freshDatabase(from = inject('testServer').template): Promise<FreshDatabase> {
  const name = `${from}_${randomBytes(4).toString('hex')}`
  await onServer((sql) => copyDatabase(sql, name, from))
  const url = urlOf(name)
  const db = connect(url)
  return {
    url,
    processUrl: urlOf(name, inject('testServer').processUrl),
    db,
    drop: async () => {
      await db.destroy()
      await onServer((sql) => whenFree(() => sql.unsafe(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)))
    },
  }
}

/** A fresh database with what `fill` writes. It is filled once in the whole run: whoever asks for `name` next gets a copy. */
export async function filledDatabase(name: string, fill: (db: Db) => Promise<void>): Promise<FreshDatabase> {
  const filled = `${inject('testServer').template}_${name}`
  await onServer(async (sql) => {
    // held until the connection ends
    await sql`SELECT pg_advisory_lock(hashtext(${filled}))`
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${filled}`
    if (found) return
    const half = await freshDatabase()
    try {
      await fill(half.db)
      await half.db.destroy()
      await whenFree(() => sql.unsafe(`ALTER DATABASE "${new URL(half.url).pathname.slice(1)}" RENAME TO "${filled}"`))
    } catch (error) {
      await half.drop()
      throw error
    }
  })
  return freshDatabase(filled)
}

async function workerDatabase(): Promise<string> {
  const name = `${inject('testServer').template}_worker${process.env.VITEST_POOL_ID}`
  await onServer(async (sql) => {
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`
    if (!found) await copyDatabase(sql, name, inject('testServer').template)
  })
  return urlOf(name)
}

const copyDatabase = (sql: postgres.Sql, name: string, from: string) =>
  whenFree(() => sql.unsafe(`CREATE DATABASE "${name}" TEMPLATE "${from}"`))

async function onServer(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('testServer').url, { max: 1, onnotice: () => undefined })
  try {
    await run(sql)
  } finally {
    await sql.end()
  }
}

function urlOf(database: string, server = inject('testServer').url): string {
  const address = new URL(server)
  address.pathname = `/${database}`
  return address.href
}
