import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '#site'
import { type Demo, person, prefixes, said, startDemo, words } from './demo.fixture.ts'
import { type Answer, ask, type Portal, send } from './portal.fixture.ts'

let demo: Demo
let portal: Portal
let results: string

beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal({ PAGE_CACHE_MB: '0' })
  const { rows } = await sql<{ slug: string }>`
    select v.slug from surveys v join survey_results p on p.survey_id = v.id order by v.slug limit 1`.execute(demo.db)
  results = `/surveys/${rows[0]?.slug}/results`
})
afterAll(() => demo?.stop())

const from = (address: string) => ({ 'X-Forwarded-For': address })
const files = routes.map(({ path }) => path).filter((path) => /\.(pdf|docx|xlsx|csv)$/.test(path))

/** Somebody who has taken as much as anybody may. */
const full = (key: string) =>
  sql`insert into rate_limits (key, points, expire) values (${`document:${key}`}, 1000, ${Date.now() + 600_000})
    on conflict (key) do update set points = 1000`.execute(demo.db)

async function signedIn(): Promise<Record<string, string>> {
  const { text } = await ask(portal.port, '/desk/sign-in')
  const formKey = /name="formKey" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const answer = await send(portal.port, '/desk/sign-in', { ...person, formKey }, from('203.0.113.1'))
  return { Cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

test('whoever takes too many files waits, in words, and nobody else: every file of the site map', async () => {
  const { rows } = await sql<{ id: string }>`select id from staff where email = ${person.email}`.execute(demo.db)
  await Promise.all([full('203.0.113.7'), full(rows[0]?.id ?? '')])
  const cookie = await signedIn()
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const path = file.replace(/:\w+/g, 'x')
    const isOwn = file.startsWith('/desk')
    const answer = await ask(portal.port, path, { headers: isOwn ? cookie : from('203.0.113.7') })
    expect([path, answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([path, 429, true])
    expect(said(answer.text)).toContain(words('ui:errors.tooMany', 'ja').split('{{')[0])
    expect(answer.headers['cache-control']).toContain('no-store')
    if (isOwn) continue
    expect((await ask(portal.port, path, { headers: from('203.0.113.8') })).status, path).not.toBe(429)
  }
})

test('fifty who ask for one document get the same, and a page asked for after them is there before', async () => {
  const done: string[] = []
  const asked = (path: string) => ask(portal.port, path).finally(() => done.push(path))
  const documents = Array.from({ length: 50 }, () => asked(`${results}.pdf`))
  const page = await asked('/about')
  const all = await Promise.all(documents)
  expect([page.status, done[0]]).toEqual([200, '/about'])
  expect(new Set(all.map(({ status, text }) => `${status} ${text.slice(0, 5)}`))).toEqual(new Set(['200 %PDF-']))
  for (const { body } of all) expect(body.equals((all[0] as Answer).body)).toBe(true)
})

const childrenOf = (pid: number) => `/proc/${pid}/task/${pid}/children`
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has ended meanwhile
  }
}

const isToldChildren = existsSync(childrenOf(process.pid))

test.runIf(isToldChildren)(
  'a document whose maker is killed is answered in words, and made when asked for again',
  async () => {
    const alone = await demo.portal({ PAGE_CACHE_MB: '0' })
    const children = () =>
      readFileSync(childrenOf(alone.process.pid ?? 0), 'utf8')
        .split(' ')
        .filter(Boolean)
    for (const [prefix, language] of Object.entries(prefixes)) {
      const asked = ask(alone.port, `${prefix}${results}.pdf`)
      let isOver = false
      const over = asked.finally(() => {
        isOver = true
      })
      // whichever is there: what was handed over with another document goes to a new process as well
      while (!isOver) {
        for (const pid of children()) kill(Number(pid))
        await new Promise((later) => setTimeout(later, 20))
      }
      const answer = await over
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60'])
      expect(said(answer.text)).toContain(words('ui:errors.busy', language))
    }
    const again = await ask(alone.port, `${results}.pdf`)
    expect([again.status, again.text.slice(0, 5)]).toEqual([200, '%PDF-'])
    expect(alone.output()).toMatch(/"error":"Error: the process that makes \w*Chart/)
  },
)
