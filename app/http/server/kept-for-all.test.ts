import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl, demoSessions, type FoundPage } from '../crawl/crawl.fixture.ts'
import { type Demo, startDemo } from '../demo.fixture.ts'
import { ask, type Portal } from '../portal.fixture.ts'

let demo: Demo
let portal: Portal
let sessions: Awaited<ReturnType<typeof demoSessions>>
/** A page of every kind that links lead to, by who found it. */
const found = new Map<string, { cookie: string; page: FoundPage }>()

beforeAll(async () => {
  demo = await startDemo()
  ;[portal, sessions] = await Promise.all([demo.portal({ RATE_LIMITS: 'off' }), demoSessions(demo.db)])
  for (const cookie of Object.values(sessions)) {
    for (const [pattern, [page]] of await crawl(portal.port, { from, cookie })) {
      if (page && page.answer.status === 200 && !found.has(pattern)) found.set(pattern, { cookie, page })
    }
  }
})
afterAll(() => demo?.stop())

// the last: its loader returns a field called `keep`, which was once taken for permission to keep the page
const from = ['/', '/desk', '/my', '/desk/plans/basic-plan/blocks/s5-2-p3/merge']
const isPersonal = (pattern: string) => /^\/(desk|my|receipts|signups|answers|links)(\/|$)/.test(pattern)
const mayBeKept = ({ headers }: FoundPage['answer']) =>
  headers.etag !== undefined || /public|s-maxage/.test(headers['cache-control'] ?? '')

test('most kinds of pages are found, that of two blocks becoming one among them', () => {
  expect(found.size).toBeGreaterThan(150)
  expect([...found.keys()]).toContain('/desk/plans/:plan/blocks/:block/merge')
})

test('nothing of the desk or of a person may be kept by anybody', () => {
  const kept = [...found].filter(([pattern, { page }]) => isPersonal(pattern) && mayBeKept(page.answer))
  expect(kept.map(([pattern]) => pattern)).toEqual([])
  const personal = [...found].filter(([pattern]) => isPersonal(pattern))
  expect(personal.length).toBeGreaterThan(100)
})

test('what may be kept is the same for whoever is signed in and for everybody else', async () => {
  const differing: string[] = []
  for (const [pattern, { cookie, page }] of found) {
    if (isPersonal(pattern)) continue
    const [mine, theirs] = await Promise.all([
      ask(portal.port, page.path, { headers: { Cookie: cookie } }),
      ask(portal.port, page.path),
    ])
    if (mayBeKept(mine) && !mine.body.equals(theirs.body)) differing.push(page.path)
  }
  expect(differing).toEqual([])
})

test('a page that was read by staff is not given to visitors afterwards', async () => {
  const given: string[] = []
  for (const [pattern, { page }] of found) {
    if (!pattern.startsWith('/desk/') || pattern === '/desk/sign-in') continue
    const { status } = await ask(portal.port, page.path)
    if (status !== 403 && status !== 404) given.push(`${status} ${page.path}`)
  }
  expect(given).toEqual([])
})
