import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import postgres, { type Sql } from 'postgres'
import { PostgresDialect } from './dialect.ts'
import { pipelined } from './pipeline.ts'
import { Pool } from './pool.ts'
import type { Database } from './schema.ts'

if (!('patchedBy' in postgres)) {
  console.error('Tomoni cannot start: postgres.js has not been mended (db/postgres.patch). Run: node scripts/patch.mjs')
  process.exit(1)
}

/** A connection or an open transaction: every domain function takes one first. */
export type Db = Kysely<Database>
export type Trx = Transaction<Database>

/** Days (`date`) stay 'YYYY-MM-DD' strings: a Date would move them across time zones. */
const day = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value }
/** Counts (`bigint`) fit a number here. */
const bigint = { to: 20, from: [20], serialize: (value: number | bigint) => String(value), parse: Number }

export function connectRaw(url: string, max: number): Sql {
  return postgres(url, {
    max,
    types: { day, bigint },
    onnotice: () => {},
    // A page that waits for a database that is away helps nobody: fail soon, come back soon.
    connect_timeout: 5,
    backoff: () => 0.3,
    // Compiling a query takes a hundred times as long as our queries run; without statistics (a fresh database) it happens.
    connection: { jit: 'off', TimeZone: 'Asia/Tokyo', application_name: 'tomoni' },
  }) as unknown as Sql
}

/** The address of a pooler: after every transaction the line is somebody else's, and what was prepared on it not to be relied on. */
export function unprepared(url: string): string {
  const address = new URL(url)
  address.searchParams.set('prepare', 'false')
  return address.href
}

/** For who may wait as long as it takes: migrations, scripts, tests. */
export function connect(url: string, max = 10): Db {
  return over(new Pool(() => connectRaw(url, max), { free: 2 ** 31 - 1, answer: 2 ** 31 - 1 }))
}

const over = (pool: Pool): Db =>
  new Kysely<Database>({
    dialect: new PostgresDialect({ postgres: () => pool.driver }),
    plugins: [new CamelCasePlugin()],
  })

// Held outside of the module: under --dev Vite makes a second copy of it for the pages.
const held = globalThis as typeof globalThis & { tomoniDatabase?: Db; tomoniPool?: Pool }
/**
 * Called once by the process (server.ts, scripts) before anything is asked of `db`. An answer may take a little longer than the
 * database itself lets a statement run.
 */
export function openDatabase(url: string, max?: number): Db {
  held.tomoniPool ??= new Pool(() => connectRaw(url, max ?? 10), { free: 10_000, answer: 65_000 })
  held.tomoniDatabase ??= over(held.tomoniPool)
  return held.tomoniDatabase
}

/** Whether anybody may ask the process's database: not while it is silent. */
export function setSilent(isSilent: boolean): void {
  if (isSilent) held.tomoniPool?.cut()
  else held.tomoniPool?.mend()
}

/** The process's database. A proxy, so that modules can import it before it is opened. */
export const db: Db = new Proxy({} as Db, {
  get(_, name) {
    const opened = held.tomoniDatabase
    if (!opened) throw new Error('openDatabase() has not been called')
    const value = Reflect.get(opened, name)
    return typeof value === 'function' ? value.bind(opened) : value
  },
})

/** Joins the open transaction, or starts one, in which what is begun side by side is sent without waiting in between. */
export function inTransaction<T>(db: Db, run: (trx: Trx) => Promise<T>): Promise<T> {
  return db.isTransaction ? run(db as Trx) : db.transaction().execute((trx) => pipelined(trx, run))
}

/**
 * The same for what is kept once by this constraint: where somebody else was faster with it, once more, to find what they have
 * stored. Within another transaction it is for that one to begin again.
 */
export async function unlessStored<T>(db: Db, constraint: string, run: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, run)
  } catch (error) {
    if (db.isTransaction || (error as { constraint_name?: string }).constraint_name !== constraint) throw error
    return inTransaction(db, run)
  }
}
