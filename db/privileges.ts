import { sql } from 'kysely'
import type { Db } from './connection.ts'

/**
 * Tables that only grow, whose rows the domain holds so that two who act on one come one after the other. All of them: each
 * lock has a race (locks.test.ts), which runs with these rights.
 */
export const held = ['submission_items', 'survey_codes']

/** Tables that only grow, of whose translations somebody may say later that they fit: `confirm_translation()`. */
export const translated = ['block_versions', 'section_versions']

/**
 * What the process's role may do: read all, write what changes, and only add to what only grows. Which tables those are is
 * read from their triggers, so that none is forgotten. It owns nothing and makes nothing.
 */
export async function grantTo(db: Db, role: string): Promise<void> {
  const to = sql.id(role)
  await db.transaction().execute(async (trx) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(trx)
    // two processes that start at once: rights are rows that only one may change at a time
    await run(sql`select pg_advisory_xact_lock(hashtext('tomoni privileges'))`)
    for (const schema of ['public', 'graphile_worker']) {
      await run(sql`grant usage on schema ${sql.id(schema)} to ${to}`)
      await run(sql`grant select, insert, update, delete on all tables in schema ${sql.id(schema)} to ${to}`)
      await run(sql`grant usage, select on all sequences in schema ${sql.id(schema)} to ${to}`)
    }
    for (const table of await onlyGrowing(trx)) await run(sql`revoke update, delete on ${sql.id(table)} from ${to}`)
    // that a translation fits is said of what is never changed otherwise
    for (const table of translated) await run(sql`grant update (translated_from) on ${sql.id(table)} to ${to}`)
    // to hold a row PostgreSQL asks for the right to change some column of it; the trigger still refuses to
    for (const table of held) await run(sql`grant update (id) on ${sql.id(table)} to ${to}`)
    for (const table of ['kysely_migration', 'kysely_migration_lock', 'graphile_worker.migrations']) {
      await run(sql`revoke insert, update, delete on ${sql.id(...table.split('.'))} from ${to}`)
    }
    // the queue shows its rows to nobody but its owner; a policy locks out who works there, so none is made twice
    for (const table of await hidingFrom(trx, role)) {
      await run(sql`drop policy if exists tomoni_process on graphile_worker.${sql.id(table)}`)
      await run(sql`create policy tomoni_process on graphile_worker.${sql.id(table)} to ${to} using (true)`)
    }
  })
}

/** Tables with a trigger that refuses to update and to delete: bits 4 and 3 of its type (pg_trigger.h). */
export const onlyGrowing = (db: Db) =>
  named(
    db,
    sql`select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_proc p on p.oid = t.tgfoid
      where p.proname = 'refuse_change' and c.relnamespace = 'public'::regnamespace and t.tgtype & 24 = 24
      order by 1`,
  )

const hidingFrom = (db: Db, role: string) =>
  named(
    db,
    sql`select relname as name from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity and not exists (
        select from pg_policy p join pg_roles r on r.oid = any(p.polroles)
        where p.polrelid = pg_class.oid and p.polname = 'tomoni_process' and r.rolname = ${role})
      order by 1`,
  )

async function named(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(db)
  return rows.map((row) => (row as { name: string }).name)
}
