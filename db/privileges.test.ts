import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db } from './connection.ts'
import { migrate } from './migrate.ts'
import { grantTo, held, onlyGrowing, translated } from './privileges.ts'
import { freshDatabase } from './testing.ts'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
/** As the portal asks. */
let db: Db
beforeAll(async () => {
  fresh = await freshDatabase()
  db = connect(fresh.processUrl, 2)
})
afterAll(async () => {
  await db.destroy()
  await fresh.drop()
})

const run = (statement: string, as = db) =>
  sql
    .raw(statement)
    .execute(as)
    .then(
      () => 'done',
      ({ code, message }) => `${code} ${message}`,
    )

describe('the role of the process', () => {
  test('only adds to what only grows: changing and deleting are refused before any trigger', async () => {
    const tables = await onlyGrowing(fresh.db)
    expect(tables).toEqual(
      expect.arrayContaining(['journal', 'response_versions', 'files', 'place_steps', 'survey_redactions']),
    )
    for (const table of tables) {
      const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns
        where table_name = ${table} and column_name <> 'translated_from' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position desc limit 1`.execute(
        db,
      )
      const column = rows[0]?.column
      for (const statement of [
        `update "${table}" set "${column}" = "${column}"`,
        `delete from "${table}"`,
        `truncate "${table}"`,
      ]) {
        expect(`${statement}: ${await run(statement)}`).toMatch(/: 42501 permission denied/)
      }
      expect(await run(`select from "${table}" limit 1`)).toBe('done')
    }
  })

  test.each(held)('holds rows of %s, and cannot change what it holds', async (table) => {
    expect(await run(`select from ${table} for update`)).toBe('done')
    expect(await run(`update ${table} set id = id`)).toMatch(/^23001 .* is append-only/)
  })

  test.each(translated)('says of %s that a translation fits, and nothing else', async (table) => {
    expect(await run(`update ${table} set translated_from = '{}'`)).toBe('done')
    expect(await run(`update ${table} set made_at = now()`)).toMatch(/^42501 permission denied/)
  })

  test('the control: its owner passes over the triggers where it says so, and is refused by them alone otherwise', async () => {
    expect(await run('delete from journal', fresh.db)).toMatch(/^23001 journal is append-only/)
    const passed = fresh.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql`delete from journal`.execute(trx)
    })
    await expect(passed).resolves.toBeUndefined()
  })

  test.each([
    ['set session_replication_role = replica'],
    ['create table own (id int)'],
    ['create schema own'],
    ['create function own() returns int language sql as $$ select 1 $$'],
    ['alter table journal disable trigger all'],
    ['drop trigger journal_append_only on journal'],
    ['drop table plans'],
    ['truncate plans'],
    ['insert into kysely_migration values (1)'],
    ['set role tomoni'],
    ['grant update on journal to public'],
  ])('may not: %s', async (statement) => {
    const said = await run(statement)
    // PostgreSQL passes over a grant that gives nothing, with a warning
    if (statement.startsWith('grant')) expect(await run('update journal set at = at')).toMatch(/^42501/)
    else expect(said).toMatch(/^42501/)
  })

  test('finds a database that is up to date to be so', async () => {
    expect(await migrate({ url: fresh.processUrl, owner: fresh.processUrl })).toEqual([])
  })

  test('owns nothing, and its patience is bounded', async () => {
    const { rows } = await sql`select from pg_class where relowner = current_user::regrole
      union all select from pg_proc where proowner = current_user::regrole
      union all select from pg_roles where rolname = current_user and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)
      union all select from pg_auth_members where member = current_user::regrole`.execute(db)
    expect(rows).toEqual([])
    const shown = await sql<{ all: string }>`select concat_ws(' ', current_setting('lock_timeout'),
      current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout')) as all`.execute(db)
    expect(shown.rows[0]?.all).toBe('10s 1min 5min')
  })
})

test('a process that starts waits for nobody who works, and nobody for it', async () => {
  const [one, other] = [connect(fresh.url, 1), connect(fresh.url, 1)]
  try {
    await sql`set lock_timeout = '2s'`.execute(other)
    await one.transaction().execute(async (trx) => {
      // as the worker of another process does
      await sql`lock table graphile_worker._private_jobs in row exclusive mode`.execute(trx)
      await expect(grantTo(other, decodeURIComponent(new URL(fresh.processUrl).username))).resolves.toBeUndefined()
    })
    expect(await run('select from graphile_worker._private_jobs')).toBe('done')
  } finally {
    await Promise.all([one.destroy(), other.destroy()])
  }
})
