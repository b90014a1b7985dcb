import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb, withDb } from './testing.ts'
import { writtenSchema } from './written-schema.fixture.ts'

// a server of somebody else's may be of another version, which writes views otherwise
test.skipIf(process.env.TEST_DATABASE_URL)('db/schema.sql is what `npm run schema` writes', async () => {
  const { db } = await testDb()
  await expect(await writtenSchema(db)).toMatchFileSnapshot('schema.sql')
})

test('the control: whatever a migration makes is in it', () =>
  withDb(async (trx) => {
    const before = await writtenSchema(trx)
    for (const statement of [
      `create table planted (
        id boolean primary key default true check (not id), number bigint generated always as identity unique,
        plan_id uuid not null references plans deferrable initially deferred, twin boolean references planted,
        state text not null default 'old' check (state in ('old', 'new OR old')), days integer[] not null default '{3}',
        label text not null generated always as (state || '!') stored,
        unique nulls not distinct (plan_id, state),
        constraint one_way check (twin is null or
          state = 'old'))`,
      `comment on table planted is 'what grows'`,
      `comment on column planted.days is 'before it withers'`,
      `create unique index planted_new on planted (plan_id desc) where state = 'new OR old'`,
      `create function water() returns trigger language plpgsql as $$
        begin return NULL; end $$`,
      'create trigger planted_water before update of state on planted for each row execute function water()',
      'create view grown as select 1 as one',
    ]) {
      await sql.raw(statement).execute(trx)
    }
    const lines = new Set(before.split('\n'))
    const added = (await writtenSchema(trx)).split('\n').filter((line) => !lines.has(line))
    expect(added.join('\n')).toBe(`create table planted ( -- what grows
  id boolean default true primary key check (not id),
  number bigint generated always as identity unique,
  plan_id uuid not null references plans(id) deferrable initially deferred,
  twin boolean references planted(id),
  state text not null default 'old' check (state in ('old', 'new OR old')),
  days integer[] not null default '{3}', -- before it withers
  label text not null generated always as (state || '!') stored,
  unique nulls not distinct (plan_id, state),
  constraint one_way check (twin is null or state = 'old')
create unique index planted_new on planted (plan_id desc) where state = 'new OR old';
create trigger planted_water before update of state on planted for each row execute function water();
create view grown as
 SELECT 1 AS one;
create function water() returns trigger language plpgsql as $$
        begin return NULL; end $$;`)
  }))
