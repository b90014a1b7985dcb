import { readdirSync, readFileSync } from 'node:fs'
import { Logger, runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { connect } from './connection.ts'
import { grantTo } from './privileges.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Plain forward-only .sql files, in the order of their names. */
const provider: MigrationProvider = {
  async getMigrations() {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    return Object.fromEntries(
      names.map((name): [string, Migration] => [
        name.replace('.sql', ''),
        { up: (db) => runAll(db, readFileSync(new URL(name, folder), 'utf8')) },
      ]),
    )
  },
}

/** The driver prepares every statement and so takes one at a time: a DO block carries a whole file in one. */
async function runAll(db: Kysely<unknown>, statements: string): Promise<void> {
  await sql.raw(`do $tomoni_do$ begin execute $tomoni_sql$${statements}$tomoni_sql$; end $tomoni_do$`).execute(db)
}

type Addresses = { url: string; owner: string }

/**
 * Brings the database to the newest schema, once, under a lock, with the queue of jobs, and gives the process's role what it may
 * have of it; returns what was applied of ours.
 */
export async function migrate({ url, owner }: Addresses): Promise<string[]> {
  const db = connect(owner, 1)
  try {
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest()
    if (error) throw error
    await runMigrations({ connectionString: owner, maxPoolSize: 1, logger: new Logger(() => () => undefined) })
    const [role, own] = [url, owner].map((address) => decodeURIComponent(new URL(address).username))
    if (role && role !== own) await grantTo(db, role)
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
