import { globSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { administrator, member } from '#app/accounts/member.fixture.ts'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { record, system } from './journal.ts'
import { readFilter } from './journal-filter.ts'
import { areas, listJournal } from './journal-list.ts'

const none = { kind: 'nothing', id: null }

test('pages both ways without losing or repeating an entry', () =>
  withDb(async (db) => {
    for (let at = 0; at < 120; at++) await record(db, system, { verb: 'test.done', about: none, details: { at } })
    const first = await listJournal(db, {})
    const second = await listJournal(db, { before: first.older ?? 0 })
    const third = await listJournal(db, { before: second.older ?? 0 })
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20])
    expect([first.newer, third.older]).toEqual([null, null])
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    expect(await listJournal(db, { after: third.newer ?? 0 })).toEqual(second)
    expect((await listJournal(db, { after: second.newer ?? 0 })).newer).toBeNull()
  }))

test('shows who, about whom, and why; filters by person, kind and day', () =>
  withDb(async (db) => {
    const own = await member(db, { roles: administrator, password: null })
    const other = await member(db, { password: null })
    const actor = { kind: 'staff', id: own.id } as const
    await record(db, actor, {
      verb: 'submitter.viewed',
      about: { kind: 'submission', id: newId() },
      details: { reason: '確認' },
    })
    await record(db, actor, { verb: 'staff.disabled', about: { kind: 'staff', id: other.id } })
    const verbs = async (filter: Parameters<typeof listJournal>[1]) =>
      (await listJournal(db, filter)).rows.map(({ verb }) => verb)
    expect(await verbs({ person: other.id })).toEqual(['staff.disabled', 'staff.added'])
    expect(await verbs({ person: own.id })).toEqual(['staff.disabled', 'submitter.viewed', 'staff.added'])
    expect(await verbs({ area: 'personal' })).toEqual(['submitter.viewed'])
    const [entry] = (await listJournal(db, { area: 'personal' })).rows
    expect(entry).toMatchObject({ actor: '試験 花子', aboutKind: 'submission', about: null, reason: '確認' })
    const [named] = (await listJournal(db, { person: other.id })).rows
    expect(named).toMatchObject({ aboutId: other.id, about: { label: '試験 花子' } })
    await sql`insert into journal (at, actor_kind, verb, about_kind)
      values ('2026-04-01 23:59+09', 'system', 'test.day', 'nothing'), ('2026-04-02 00:00+09', 'system', 'test.next', 'nothing')`.execute(
      db,
    )
    expect(await verbs({ from: '2026-04-01', to: '2026-04-01' })).toEqual(['test.day'])
    expect(await verbs({ from: '2026-04-02', to: '2026-04-02' })).toEqual(['test.next'])
  }))

test('what an address asks and cannot mean is not asked', () => {
  const odd = new URLSearchParams('area=toString&person=me&from=2026-13-40&to=today&before=-1&after=1e9999')
  expect(Object.values(readFilter(odd)).filter((value) => value !== undefined)).toEqual([])
  const id = newId()
  const good = new URLSearchParams({ area: 'plans', person: id, from: '2026-04-01', before: '12' })
  expect(readFilter(good)).toMatchObject({ area: 'plans', person: id, from: '2026-04-01', before: 12 })
})

test('every verb in the code has its words and belongs to a kind', () => {
  const sources = globSync('app/**/*.ts').filter((file) => !/\.(test|fixture)\.ts$/.test(file))
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  const used = new Set(
    [...code.matchAll(/verb: '(\w+)\.(\w+)'/g)].map(([, thing = '', done = '']) => `${thing}.${done}`),
  )
  const { verb: words } = JSON.parse(readFileSync('locales/ja/journal.json', 'utf8'))
  expect(used.size).toBeGreaterThan(20)
  expect([...used].filter((verb) => !words[verb.split('.')[0] ?? '']?.[verb.split('.')[1] ?? ''])).toEqual([])
  const known = Object.values(areas).flat() as string[]
  expect(Object.keys(words).filter((thing) => !known.includes(thing))).toEqual([])
})
