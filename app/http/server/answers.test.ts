import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentPage, type Demo, person, said, startDemo, words } from '../demo.fixture.ts'
import { ask, type Portal, send } from '../portal.fixture.ts'

let demo: Demo
let one: Portal

beforeAll(async () => {
  demo = await startDemo()
  one = await demo.portal()
})
afterAll(() => demo?.stop())

const cookieOf = (answer: Awaited<ReturnType<typeof ask>>) => String(answer.headers['set-cookie']).split(';')[0] ?? ''
const statusOf = async (path: string, Cookie: string) => (await ask(one.port, path, { headers: { Cookie } })).status

test.each([
  ['/', 'text/html; charset=utf-8'],
  [commentPage, 'text/html; charset=utf-8'],
  ['/nothing', 'text/html; charset=utf-8'],
  ['/api/v1/plans', 'application/json; charset=utf-8'],
  ['/api/v1/nothing', 'application/json; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/events.ics', 'text/calendar; charset=utf-8'],
  ['/events.csv', 'text/csv; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/healthz', 'text/plain; charset=utf-8'],
])('%s is %s', async (path, type) => {
  expect((await ask(one.port, path)).headers['content-type']?.toLowerCase()).toBe(type)
})

test.each(['/.git/HEAD', '/package.json', '/server.ts', '/build/server/index.js', '/data/personal-data-key', '/.env'])(
  '%s is not served',
  async (path) => expect((await ask(one.port, path)).status).toBe(404),
)

test.each(['/assets', '/files', '/fonts'])('%s lists nothing', async (path) =>
  expect((await ask(one.port, path)).status).toBe(404),
)

test('the browser gets no copy of the site map', async () => {
  const client = new URL('../../../build/client/', import.meta.url)
  const scripts = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  const served = scripts.filter((name) => /\/:\w|desk\//.test(readFileSync(new URL(name, client), 'utf8')))
  for (const name of served) expect((await ask(one.port, `/${name}`)).status, name).toBe(404)
})

test('a field that came twice is no field, and what the address says is in no form', async () => {
  const twice = await send(one.port, '/en/receipts', 'number=AAAA-BBBB&number=CCCC-DDDD&secret=x')
  expect(twice.status).toBe(422)
  expect(said(twice.text)).toContain(words('ui:field.check', 'en'))
  const inAddress = await send(one.port, '/en/receipts?number=AAAA-BBBB&secret=typed-secret', 'number=&secret=')
  expect(inAddress.status).toBe(422)
  expect(/name="number"[^>]*value="([^"]*)"/.exec(inAddress.text)?.[1] ?? '').toBe('')
})

test('a request with two lengths, or one that is none, reaches no page', async () => {
  const lines = (...lengths: string[]) =>
    ['POST /receipts HTTP/1.1', 'Host: a', ...lengths, '', '0', '', ''].join('\r\n')
  const both = lines('Content-Length: 5', 'Transfer-Encoding: chunked')
  for (const request of [both, lines('Content-Length: 5', 'Content-Length: 6'), lines('Content-Length: 5x')])
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 400 /)
})

/** Sends these bytes and gives what came back until the line was closed. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    connect(one.port, '127.0.0.1')
      .on('data', (chunk) => {
        answer += chunk
      })
      .on('close', () => resolve(answer))
      .on('error', reject)
      .end(bytes)
  })
}

test('a sign-in ends the session that the browser came with, a sign-out its own, and neither any other', async () => {
  const enter = async (Cookie = '') => cookieOf(await send(one.port, '/desk/sign-in', person, { Cookie }))
  const [before, elsewhere] = [await enter(), await enter()]
  const after = await enter(before)
  const account = (cookie: string) => statusOf('/desk/account', cookie)
  expect([await account(before), await account(elsewhere), await account(after)]).toEqual([403, 200, 200])
  await send(one.port, '/desk/sign-out', {}, { Cookie: after })
  expect([await account(after), await account(elsewhere)]).toEqual([403, 200])
})

test('a bug shows its number and nothing of itself; the log has the rest under that number', async () => {
  await sql`alter table plans rename to plans_elsewhere`.execute(demo.db)
  const page = await ask(one.port, '/en/plans')
  const data = await ask(one.port, '/api/v1/plans/basic-plan/revisions')
  await sql`alter table plans_elsewhere rename to plans`.execute(demo.db)
  expect([page.status, data.status]).toEqual([500, 500])
  expect(said(page.text)).toContain(words('ui:errors.title.broken', 'en'))
  const number = String(page.headers['x-request-id'])
  expect(page.text).toContain(number)
  for (const { text } of [page, data])
    expect(text).not.toMatch(/relation|plans_elsewhere|PostgreSQL|42P01|\.tsx?\b|\bat /)
  const logged = () =>
    one
      .output()
      .split('\n')
      .filter((line) => line.includes(number) && line.includes('42P01'))
  await expect.poll(logged).not.toEqual([])
  expect(page.headers['cache-control']).toBe('no-store')
})
