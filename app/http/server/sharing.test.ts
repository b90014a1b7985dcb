import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { href } from '#app/href.ts'
import { dayFromNow } from '#db/seeds/demo-time'
import { commentPage, type Demo, startDemo } from '../demo.fixture.ts'
import { ask, type Portal, send } from '../portal.fixture.ts'

let demo: Demo
/** Two processes on one database. */
let one: Portal
let two: Portal

beforeAll(async () => {
  demo = await startDemo()
  ;[one, two] = await Promise.all([demo.portal(), demo.portal()])
})
afterAll(() => demo?.stop())

describe('kept pages', () => {
  test('one ETag for every form of the same bytes, for everyone', async () => {
    const results = href('/surveys/:survey/results', { survey: `citizens-${dayFromNow(0).slice(0, 4)}` })
    for (const path of ['/plans', '/en/plans/basic-plan', '/api/v1/plans', '/favicon.svg', results]) {
      const get = (headers: Record<string, string>, method = 'GET') => ask(one.port, path, { headers, method })
      // first of all: what is made for HEAD must not be kept as an empty page
      const head = await get({}, 'HEAD')
      const [plain, br, gzip, refused, someone] = await Promise.all([
        get({}),
        get({ 'Accept-Encoding': 'gzip, br' }),
        get({ 'Accept-Encoding': 'gzip' }),
        get({ 'Accept-Encoding': 'br;q=0, gzip;q=0' }),
        get({ Cookie: 'tomoni=abcdefghijklmnopqrstuvwxyz; a=%', 'Accept-Language': 'en' }),
      ])
      expect(plain.body.length).toBeGreaterThan(100)
      expect(head.headers['content-length']).toBe(String(plain.body.length))
      expect(head.body.length).toBe(0)
      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
      expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
      expect(refused.body.equals(plain.body)).toBe(true)
      expect(someone.body.equals(plain.body)).toBe(true)
      const etags = [head, plain, br, gzip, someone].map(({ headers }) => headers.etag)
      expect(new Set(etags).size).toBe(1)
      expect([plain, br].map(({ headers }) => headers.vary)).toEqual(['Accept-Encoding', 'Accept-Encoding'])
      const again = await get({ 'If-None-Match': `"other", ${etags[0]}` })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
  })

  test('what is published through another process is seen by itself', async () => {
    const shown = async () => (await ask(one.port, '/plans')).text
    const before = await shown()
    expect(await shown()).toBe(before)
    await demo.rename('改名市')
    await expect.poll(shown).toContain('改名市')
  })

  test('the QR code of a letter opens the survey with its code filled in, on a page nobody keeps', async () => {
    const { text, headers } = await ask(
      one.port,
      href('/surveys/:survey', { survey: 'outing' }, { code: 'ABCD-EFGH-JKN' }),
    )
    const field = text.match(/<input[^>]*name="code"[^>]*>/)?.[0]
    expect(field).toContain('value="ABCD-EFGH-JKN"')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('etag')
  })

  test('forms and refusals are never kept', async () => {
    for (const path of [commentPage, '/desk/sign-in', '/nothing', '/desk']) {
      const { headers } = await ask(one.port, path)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers).not.toHaveProperty('etag')
    }
  })
})

describe('limits', () => {
  /** Sends, by turns to either process, until refused. */
  async function until429(ask: (port: number) => ReturnType<typeof send>, most: number) {
    for (let sent = 1; sent <= most; sent++) {
      const answer = await ask(sent % 2 ? one.port : two.port)
      if (answer.status === 429) return { sent, answer }
    }
    throw new Error('never refused')
  }

  test.each([
    ['sign-in', 8, '/desk/sign-in', { email: 'typed@example.jp', password: 'wrong' }, 'typed@example.jp'],
    ['receipts', 30, '/receipts', { number: 'TYPED-NUMBER', secret: 'x' }, 'TYPED-NUMBER'],
  ])('%s: after %i in two processes, with what was typed', async (name, points, path, fields, typed) => {
    const headers = { 'X-Forwarded-For': `2001:db8:${name.length}::1` }
    const own = (port: number) => send(port, path, fields, headers)
    const { sent, answer } = await until429(own, points + 1)
    expect(sent).toBe(points + 1)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.text).toContain(typed)
    // the same household, another address of its network
    const neighbour = { 'X-Forwarded-For': `2001:db8:${name.length}::ffff` }
    expect((await send(one.port, path, fields, neighbour)).status).toBe(429)
    expect((await send(one.port, path, fields, { 'X-Forwarded-For': '192.0.2.99' })).status).toBe(422)
  })

  test.each([
    ['search', 120, (n: number) => `/search?q=${n}`],
    ['invitations', 30, (n: number) => `/desk/invitations/guess${n}`],
  ])('%s: after %i, with a time to come back', async (_, points, path) => {
    const headers = { 'X-Forwarded-For': '192.0.2.7' }
    let n = 0
    const { sent, answer } = await until429((port) => ask(port, path(n++), { headers }), points + 1)
    expect(sent).toBe(points + 1)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })
})
