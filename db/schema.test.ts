import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Column, declaredTables, type Tables } from './declared-tables.fixture.ts'
import { keptTables } from './kept-tables.fixture.ts'
import { testDb, withDb } from './testing.ts'

/** What stands in the database and in no row type, and why. */
const leftOut = {
  kysely_migration: 'kysely keeps it',
  kysely_migration_lock: 'kysely keeps it',
  rate_limits: 'rate-limiter-flexible keeps it',
}

const right = `import type { Generated, GeneratedAlways } from 'kysely'
  type Thing = {
    id: string
    thingSize: number
    seenAt: Date | null
    state: Generated<'old' | 'new'>
    ages: number[]
    place: GeneratedAlways<number>
    sealed: Buffer
    content: { words: string } | string[]
    ways: ('there' | 'back')[]
  }
  export type Database = { things: Thing; oldThings: { id: string; seenAt: Date } }`

const wrong = `import type { Generated } from 'kysely'
  type Thing = {
    id: Generated<string>
    size: number
    seenAt: Date
    state: 'old' | 'newer'
    ages: string[]
    place: Generated<number>
    sealed: string | null
    content: string
    ways: string[]
  }
  export type Database = { things: Thing; oldThings: { id: number; seenAt: Date }; nothings: { id: string } }`

const [declared, declaredRight, declaredWrong] = declaredTables(
  `import type { Database } from './schema.ts'`,
  right,
  wrong,
) as [Tables, Tables, Tables]

const keysOf = (...of: object[]) => [...new Set(of.flatMap(Object.keys))].sort()

function drift(declared: Tables, kept: Tables): string[] {
  return keysOf(declared, kept).flatMap((table) => {
    const [type, rows] = [declared[table], kept[table]]
    if (!type || !rows) return onlyOne(table, type)
    return keysOf(type, rows).flatMap((name) => {
      const [said, is] = [type[name], rows[name]]
      return said && is ? differences(`${table}.${name}`, said, is) : onlyOne(`${table}.${name}`, said)
    })
  })
}

const onlyOne = (name: string, said: unknown) => `${name} ${said ? 'is not in the database' : 'is in no row type'}`

function differences(name: string, said: Column, is: Column): string[] {
  return (['kind', 'isNullable', 'given', 'words'] as const)
    .filter((of) => is[of] !== undefined && said[of] !== is[of])
    .filter((of) => !(of === 'kind' && is.kind === 'json' && isJson(said.kind)))
    .map((of) => `${name}: ${of} is ${said[of]} in its type, ${is[of]} in the database`)
}

/** Whether a value of the kind is kept as JSON: a single word, number or moment has a kind of column of its own. */
const isJson = (kind: string) => kind.split(' | ').every((each) => /^(object|unknown)$|\[\]$/.test(each))

test('the row types say what is in the database', async () => {
  const { db } = await testDb()
  expect(drift(declared, await keptTables(db))).toEqual(Object.keys(leftOut).map((name) => onlyOne(name, undefined)))
})

test('the control: nothing is said of types that are right, and each wrong one is found', () =>
  withDb(async (trx) => {
    await sql`create schema planted`.execute(trx)
    await sql`create table planted.states (state text primary key check (state in ('old', 'new')))`.execute(trx)
    await sql`create table planted.things (
      id uuid not null, thing_size bigint not null, seen_at timestamptz,
      state text not null default 'new' references planted.states, ages integer[] not null,
      place integer generated always as identity, sealed bytea not null, content jsonb not null,
      ways text[] not null check (ways <@ array['there', 'back'])
    )`.execute(trx)
    await sql`create view planted.old_things as select id, seen_at from planted.things`.execute(trx)
    const kept = await keptTables(trx, 'planted')
    expect(drift(declaredRight, kept)).toEqual(['states is in no row type'])
    expect(drift(declaredWrong, kept)).toEqual([
      'nothings is not in the database',
      'old_things.id: kind is number in its type, string in the database',
      'states is in no row type',
      'things.ages: kind is string[] in its type, number[] in the database',
      'things.content: kind is string in its type, json in the database',
      'things.id: given is may in its type, must in the database',
      'things.place: given is may in its type, never in the database',
      'things.sealed: kind is string in its type, Buffer in the database',
      'things.sealed: isNullable is true in its type, false in the database',
      'things.sealed: given is may in its type, must in the database',
      'things.seen_at: isNullable is false in its type, true in the database',
      'things.seen_at: given is must in its type, may in the database',
      'things.size is not in the database',
      'things.state: given is must in its type, may in the database',
      'things.state: words is newer, old in its type, new, old in the database',
      'things.thing_size is in no row type',
      'things.ways: words is undefined in its type, back, there in the database',
    ])
  }))
