import { CamelCasePlugin, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freezableWay } from '#app/http/portal.fixture.ts'
import { connect, connectRaw } from './connection.ts'
import { PostgresDialect } from './dialect.ts'
import { Pool } from './pool.ts'
import { watchPulse } from './pulse.ts'

let way: Awaited<ReturnType<typeof freezableWay>>
beforeAll(async () => {
  way = await freezableWay(inject('testServer').url)
})
afterAll(() => way.cut())

function open(patience: { free: number; answer: number }, max = 2) {
  const pool = new Pool(() => connectRaw(way.url, max), patience)
  const dialect = new PostgresDialect({ postgres: () => pool.driver })
  return { pool, db: new Kysely<unknown>({ dialect, plugins: [new CamelCasePlugin()] }) }
}
const ample = { free: 600_000, answer: 600_000 }
const ask = (db: Kysely<unknown>) => sql<{ one: number }>`select 1 as one`.execute(db).then(({ rows }) => rows[0]?.one)
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    ({ code }) => String(code),
  )

test('a silent database: whoever waits is refused, whoever comes is refused at once, and all is well when it answers', async () => {
  const { pool, db } = open(ample)
  const patient = connect(way.url, 1)
  const told: string[] = []
  const pulse = watchPulse(way.url, {
    silent: () => {
      told.push('silent')
      pool.cut()
    },
    back: () => {
      told.push('back')
      pool.mend()
    },
  })
  expect([await ask(db), await ask(patient as never)]).toEqual([1, 1])
  let begun = () => {}
  const isBegun = new Promise<void>((done) => {
    begun = done
  })
  const isFrozen = new Promise<void>((done) => {
    const transaction = db.transaction().execute(async (trx) => {
      await ask(trx)
      begun()
      await isFrozen
      await ask(trx)
    })
    void isBegun.then(() => {
      way.freeze()
      waiting = [transaction, ask(db), ask(db)].map(codeOf)
      done()
    })
  })
  let waiting: Promise<string>[] = []
  await isFrozen
  // the control: who knows no silence waits on
  let isAnswered = false
  const control = ask(patient as never).finally(() => {
    isAnswered = true
  })
  expect(await Promise.all(waiting)).toEqual(Array(3).fill('CONNECTION_DESTROYED'))
  expect([told, isAnswered]).toEqual([['silent'], false])
  expect(await codeOf(ask(db))).toBe('CONNECTION_SILENT')
  way.thaw()
  await expect.poll(() => told).toEqual(['silent', 'back'])
  expect([await ask(db), await control]).toEqual([1, 1])
  await pulse.stop()
  await Promise.all([db.destroy(), patient.destroy()])
})

test('who waits for a lock is not taken for a silent database', async () => {
  const { pool, db } = open(ample)
  const told: string[] = []
  const pulse = watchPulse(way.url, { silent: () => told.push('silent'), back: () => told.push('back') })
  const lock = sql`select pg_advisory_xact_lock(4711)`
  await db.transaction().execute(async (trx) => {
    await lock.execute(trx)
    const waits = sql`set local lock_timeout = '4s'; select pg_advisory_xact_lock(4711)`
    const other = connectRaw(way.url, 1)
    expect(await codeOf(other.unsafe(waits.compile(db).sql))).toBe('55P03')
    await other.end()
  })
  expect(told).toEqual([])
  expect(await ask(db)).toBe(1)
  await pulse.stop()
  pool.cut()
})

test('who finds all lines in use waits only so long, and a line that says nothing is given up', async () => {
  const { db } = open({ free: 100, answer: 600_000 }, 1)
  // on a busy machine it takes longer than that to have a line at all
  await expect.poll(() => codeOf(ask(db))).toBe('answered')
  await db.transaction().execute(async (trx) => {
    await ask(trx)
    expect(await codeOf(ask(db))).toBe('CONNECTION_ALL_BUSY')
  })
  // what was waited for too long is in nobody's hands
  await expect.poll(() => codeOf(ask(db))).toBe('answered')
  await db.destroy()

  const { db: hasty } = open({ free: 600_000, answer: 200 }, 1)
  await expect.poll(() => codeOf(ask(hasty))).toBe('answered')
  expect(await codeOf(sql`select pg_sleep(600)`.execute(hasty))).toBe('CONNECTION_CLOSED')
  await expect.poll(() => codeOf(ask(hasty))).toBe('answered')
  await hasty.destroy()
})

test('a transaction that PostgreSQL takes back instead of committing is not acknowledged', async () => {
  const { db } = open(ample)
  const swallowed = db.transaction().execute(async (trx) => {
    await sql`select 1 / 0`.execute(trx).catch(() => undefined)
  })
  expect(await codeOf(swallowed)).toBe('ROLLED_BACK')
  await db.destroy()
})
