import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentPage, type Demo, person, prefixes, said, startDemo, words } from '#app/http/demo.fixture.ts'
import { ask, cuttableWay, freePort, type Portal, run, send, startPortal } from '#app/http/portal.fixture.ts'
import { isAlive, runningOn } from './db/embedded/postmaster.ts'
import { freshDatabase } from './db/testing.ts'

let demo: Demo
let way: Awaited<ReturnType<typeof cuttableWay>>
/** Reaches its database by a way that can be cut. */
let one: Portal

beforeAll(async () => {
  demo = await startDemo()
  way = await cuttableWay(demo.processUrl)
  one = await demo.portal({ DATABASE_URL: way.url })
})
afterAll(async () => {
  await demo?.stop()
  way?.cut()
})

/** Asks for a page until it is kept, which it is not where something was published meanwhile, and cuts the way. */
async function cutOnceKept(path: string): Promise<string> {
  for (;;) {
    await ask(one.port, path)
    way.cut()
    const kept = await ask(one.port, path)
    if (kept.status === 200) return kept.text
    await way.mend()
    await expect.poll(async () => (await ask(one.port, '/readyz')).status).toBe(200)
  }
}

/** Stands at the end of the cut way until so many have come again by themselves, and turns them away. */
function turnAway(count: number): Promise<void> {
  let left = count
  return new Promise((done) => {
    const door = createServer((socket) => {
      socket.destroy()
      left -= 1
      if (left === 0) door.close(() => done())
    }).listen(Number(new URL(way.url).port), '127.0.0.1')
  })
}

describe('faults', () => {
  test('the database away: kept pages stay, the rest says so, and all is well by itself when it is back', async () => {
    const kept = await cutOnceKept('/easy/plans')
    await expect.poll(async () => (await ask(one.port, '/readyz')).status).toBe(503)
    for (const [prefix, language] of Object.entries(prefixes)) {
      const answer = await ask(one.port, `${prefix}/search?q=away`)
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
      expect(said(answer.text)).toContain(words('ui:errors.away', language))
    }
    const stale = await Promise.all(Array.from({ length: 20 }, () => ask(one.port, '/easy/plans')))
    expect(stale.every(({ status, text }) => status === 200 && text === kept)).toBe(true)
    expect((await ask(one.port, '/api/v1/plans/basic-plan/revisions')).headers['content-type']).toContain('json')
    expect((await ask(one.port, '/healthz')).status).toBe(200)
    await turnAway(5)
    await way.mend()
    await expect.poll(async () => (await ask(one.port, '/readyz')).status).toBe(200)
    expect((await ask(one.port, '/search?q=back')).status).toBe(200)
    // the line to what others publish is back as well
    const name = `市${randomBytes(3).toString('hex')}`
    const renamed = async () => {
      await demo.rename(name)
      return (await ask(one.port, '/plans')).text
    }
    await expect.poll(renamed).toContain(name)
  })

  test('told to stop, it finishes what runs and ends well', async () => {
    const portal = await demo.portal()
    let running: ReturnType<typeof ask> | undefined
    await demo.db.transaction().execute(async (trx) => {
      await sql`lock table plans in access exclusive mode`.execute(trx)
      running = ask(portal.port, '/en/plans', { headers: { Connection: 'keep-alive' } })
      const waits = sql<{ count: number }>`select count(*)::int from pg_locks
        where not granted and database = (select oid from pg_database where datname = current_database())`
      await expect.poll(async () => (await waits.execute(demo.db)).rows[0]?.count).toBeGreaterThan(0)
      portal.process.kill('SIGTERM')
      await expect.poll(() => ask(portal.port, '/healthz').catch(({ code }) => code)).toBe('ECONNREFUSED')
    })
    expect((await running)?.status).toBe(200)
    expect(await portal.exited).toBe(0)
  })

  test('killed while comments come in: each is there wholly or not at all, and each receipt has its comment', async () => {
    const portal = await demo.portal({ RATE_LIMITS: 'off' })
    const { text } = await ask(portal.port, commentPage)
    const stamp = /name="stamp" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const comment = (n: number) =>
      send(portal.port, '/consultations/basic-plan-proposal/submission', {
        stamp,
        formKey: randomBytes(32).toString('base64url'),
        class: 'resident',
        name: `marked-name-${n}`,
        address: 'marked-address',
        email: 'marked@example.jp',
        'items[0].body': `marked-opinion-${n}`,
        'items[1].body': `marked-second-${n}`,
      })
    // sooner than after two seconds it is taken for a program's
    await expect.poll(async () => (await comment(0)).status).toBe(303)
    const before = await demo.db.selectFrom('submissions').select('id').execute()
    const receipts: string[] = []
    const one = async (n: number) => {
      const answer = await comment(n).catch(() => null)
      if (!answer) return
      expect(answer.text).toBe('')
      receipts.push(/receipts\/([^/]+)\//.exec(String(answer.headers.location))?.[1] ?? 'none')
      if (receipts.length === 30) portal.process.kill('SIGKILL')
    }
    for (let n = 0; n < 100; n += 20) await Promise.all(Array.from({ length: 20 }, (_, m) => one(n + m)))
    await portal.exited
    const half = await sql<{ number: string; items: number; opinions: number; persons: number; entries: number }>`
      select receipt_number as number,
        (select count(*)::int from submission_items where submission_id = s.id) as items,
        (select count(*)::int from opinions o join submission_items i on i.id = o.item_id where submission_id = s.id) as opinions,
        (select count(*)::int from submission_persons where submission_id = s.id) as persons,
        (select count(*)::int from journal where about_id = s.id) as entries
      from submissions s where not s.id = any(${before.map(({ id }) => id)}::uuid[])`.execute(demo.db)
    const stored = half.rows
    expect(stored.length).toBeGreaterThanOrEqual(receipts.length)
    expect(new Set(stored.map((each) => `${each.items} ${each.opinions} ${each.persons} ${each.entries}`))).toEqual(
      new Set(['2 2 1 1']),
    )
    expect(receipts.filter((receipt) => !stored.some(({ number }) => number === receipt))).toEqual([])
    expect(portal.output()).not.toMatch(/marked/)
  })

  test('with its own database: a killed PostgreSQL comes back, and Ctrl-C, twice too, leaves nothing behind', async () => {
    const own = join(demo.folder, 'own')
    const portal = await startPortal({ DATA_DIR: own })
    const find = () => runningOn(join(own, 'postgres'))?.pid
    const killed = find()
    if (!killed) throw new Error('its PostgreSQL is not where it should be')
    process.kill(killed, 'SIGKILL')
    // how soon is up to the machine and its disk; it must come back at all
    await expect.poll(() => find() !== killed && find()).toBeTruthy()
    await expect.poll(async () => (await ask(portal.port, '/readyz')).status).toBe(200)
    expect((await ask(portal.port, '/plans')).status).toBe(200)
    const pid = find() ?? 0
    portal.process.kill('SIGINT')
    // of two at once it might see one
    const ready = () =>
      ask(portal.port, '/readyz').then(
        ({ status }) => status === 200,
        () => false,
      )
    await expect.poll(ready).toBe(false)
    portal.process.kill('SIGINT')
    expect([0, 130]).toContain(await portal.exited)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })
})

describe('a start that cannot be says why in one line', () => {
  const base = () => {
    const { PERSONAL_DATA_KEY, START_WITHOUT_FILES } = demo.settings
    return { PERSONAL_DATA_KEY, START_WITHOUT_FILES, DATA_DIR: demo.folder }
  }
  const at = (part: { pathname?: string; port?: string; hostname?: string }) => {
    const url = Object.assign(new URL(demo.url), part)
    return { ...base(), PORT: '0', DATABASE_URL: url.href }
  }
  const causes: [string, () => Record<string, string> | Promise<Record<string, string>>, RegExp][] = [
    ['no key', () => ({ DATABASE_URL: demo.url, DATA_DIR: demo.folder }), /PERSONAL_DATA_KEY is not set/],
    ['a database that is not there', () => at({ pathname: '/not_there' }), /no database of that name.*not_there/],
    [
      'a server that is not there',
      async () => {
        const port = await freePort()
        return at({ port: String(port) })
      },
      /cannot be reached \(ECONNREFUSED\)/,
    ],
    [
      'a name that is none',
      () => at({ hostname: 'db.invalid' }),
      /db\.invalid.* cannot be reached \((ENOTFOUND|EAI_AGAIN)\)/,
    ],
    [
      'a database of before the first release',
      async () => {
        const former = await freshDatabase()
        await sql`update kysely_migration set name = '0001_ground' where name = '0001_text'`.execute(former.db)
        await former.db.destroy()
        return at({ pathname: new URL(former.url).pathname })
      },
      /made before the first release of Tomoni and cannot be brought up to date\. Make an empty one/,
    ],
    [
      'another key than that of the data',
      () => ({ ...at({}), PERSONAL_DATA_KEY: 'ab'.repeat(32) }),
      /PERSONAL_DATA_KEY is not the key .* fingerprint is [0-9a-f]{16}, not [0-9a-f]{16}\./,
    ],
    [
      'files that are not there',
      () => ({ ...at({}), START_WITHOUT_FILES: '' }),
      /knows \d+ files .* none of the newest is in DATA_DIR\/files/,
    ],
    ['a wrong setting', () => ({ ...base(), PORT: 'abc' }), /wrong setting.*PORT/],
    ['an address with a path', () => ({ ...base(), PUBLIC_URL: 'https://a.example/b' }), /PUBLIC_URL.*without a path/],
    ['a foreign host', () => ({ ...at({}), HOST: '192.0.2.1' }), /HOST=192\.0\.2\.1 is not an address/],
  ]
  test.concurrent.each(causes)('%s', async (_, settings, why) => {
    const failed = run(await settings())
    expect(await failed.exited).toBeGreaterThan(0)
    expect(failed.output()).toMatch(why)
    expect(failed.output()).not.toMatch(/^\s+at /m)
    expect(failed.output()).not.toContain(new URL(demo.url).password || 'no password to tell')
  })

  test('the port taken', async () => {
    const taken = createServer()
    const port = await freePort()
    await new Promise<void>((done) => taken.listen(port, '127.0.0.1', done))
    const failed = run({ ...at({}), PORT: String(port) })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain(`port ${port} is taken`)
    taken.close()
  })
})

test('the log is one JSON line a request, without what people asked, typed or are', async () => {
  await ask(one.port, '/search?q=marked-query', { headers: { 'X-Forwarded-For': '203.0.113.77' } })
  await ask(one.port, '/receipts/marked-number/marked-secret')
  await ask(one.port, '/desk/%69nvitations/marked-token')
  await send(one.port, '/desk/sign-in', person)
  const read = () => {
    // the last line may not have come to its end
    const lines = one.output().split('\n').slice(0, -1)
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>)
  }
  // lines come after the answers they tell of
  for (const line of [
    { method: 'GET', path: '/search', status: 200, ms: expect.any(Number) },
    { method: 'POST', path: '/desk/sign-in' },
  ]) {
    await expect.poll(read).toContainEqual(expect.objectContaining(line))
  }
  const entries = read()
  expect(entries.every(({ requestId, error }) => requestId || error)).toBe(true)
  expect(one.output()).not.toMatch(/marked|203\.0\.113/)
  expect(entries.filter(({ level }) => level === 50)).toEqual([])
  expect(existsSync(join(demo.folder, 'personal-data-key'))).toBe(false)
})

describe('npm start', () => {
  const begin = async (settings: Record<string, string>) => {
    const port = await freePort()
    const env = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...demo.settings, PORT: String(port), ...settings }
    const wrapper = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const exited = once(wrapper, 'close').then(([code]) => code as number | null)
    const said = text(wrapper.stderr)
    wrapper.stdout.resume()
    /** The process that it runs. */
    const server = () => Number(readFileSync(`/proc/${wrapper.pid}/task/${wrapper.pid}/children`, 'utf8').trim())
    const isReady = () =>
      ask(port, '/readyz').then(
        ({ status }) => status === 200,
        () => false,
      )
    return { wrapper, exited, said, server, isReady }
  }

  test('starts the server again that was killed, and ends with it when told to', async () => {
    const { wrapper, exited, server, isReady } = await begin({})
    await expect.poll(isReady).toBe(true)
    const killed = server()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => server() > 0 && server() !== killed).toBe(true)
    await expect.poll(isReady).toBe(true)
    const pid = server()
    wrapper.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(isAlive(pid)).toBe(false)
  }, 200_000)

  test('does not try again what cannot be', async () => {
    const { exited, said } = await begin({ PORT: 'abc' })
    expect(await exited).toBe(78)
    expect(await said).toMatch(/wrong setting.*PORT/)
    expect(await said).not.toContain('again')
  }, 60_000)
})

describe('PostgreSQL frozen', () => {
  const stopped = new Set<number>()
  /** The server and all its processes, at once. */
  const signal = (own: string, name: 'SIGSTOP' | 'SIGCONT') => {
    const pid = runningOn(join(own, 'postgres'))?.pid ?? 0
    const processes = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
    for (const each of [pid, ...processes]) {
      process.kill(each, name)
      stopped.add(each)
    }
  }
  afterAll(() => {
    for (const pid of stopped) if (isAlive(pid)) process.kill(pid, 'SIGCONT')
  })

  test('what waits is refused in words, kept pages are read on, nothing acknowledged is lost, and all is well when it goes on', async () => {
    const own = join(demo.folder, 'frozen')
    const portal = await startPortal({ DATA_DIR: own, RATE_LIMITS: 'off' })
    const kept = await ask(portal.port, '/plans')
    const { text } = await ask(portal.port, commentPage)
    const stamp = /name="stamp" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const form = (n: number) => ({
      ...{ stamp, formKey: `frozen-${n}`.padEnd(32, '-'), class: 'resident', name: 'n', address: 'a' },
      ...{ email: 'n@example.jp', 'items[0].body': `言葉 ${n}` },
    })
    const write = (n: number) => send(portal.port, '/consultations/basic-plan-proposal/submission', form(n))
    await expect.poll(async () => (await write(0)).status).toBe(303)
    const before = [1, 2, 3, 4].map(write)
    signal(own, 'SIGSTOP')
    // all who wait are told within the patience of the pulse; nobody asks whether the machine was quick
    const during = [...before, ...[5, 6, 7].map(write), ask(portal.port, '/search?q=frozen')]
    const statuses = (await Promise.all(during)).map(({ status }) => status)
    expect(new Set(statuses.slice(4))).toEqual(new Set([503]))
    expect(statuses.filter((status) => status !== 503 && status !== 303)).toEqual([])
    const stale = await Promise.all(Array.from({ length: 20 }, () => ask(portal.port, '/plans')))
    expect(stale.every(({ status, text }) => status === 200 && text === kept.text)).toBe(true)
    expect((await ask(portal.port, '/readyz')).status).toBe(503)
    signal(own, 'SIGCONT')
    await expect.poll(async () => (await ask(portal.port, '/readyz')).status).toBe(200)
    // the same forms again: what was acknowledged, or stored without a word, is there once
    const again = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(write))
    expect(again.map(({ status }) => status)).toEqual(Array(7).fill(303))
    const receipts = again.map(({ headers }) => headers.location)
    const acknowledged = (await Promise.all(before)).filter(({ status }) => status === 303)
    expect(receipts).toEqual(expect.arrayContaining(acknowledged.map(({ headers }) => headers.location)))
    expect(new Set(receipts).size).toBe(7)
    await portal.stop()
  }, 200_000)
})
