import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl, demoSessions } from './crawl/crawl.fixture.ts'
import { type Demo, startDemo } from './demo.fixture.ts'
import { ask, type Portal, send } from './portal.fixture.ts'

let demo: Demo
let portal: Portal
let sessions: Awaited<ReturnType<typeof demoSessions>>
beforeAll(async () => {
  demo = await startDemo()
  ;[portal, sessions] = await Promise.all([demo.portal({ RATE_LIMITS: 'off' }), demoSessions(demo.db)])
})
afterAll(() => demo?.stop())

/** Forms after which nobody is signed in any more, or which lead from step to step without doing anything yet. */
const goOn = /\/(sign-out|sessions|disabling|password|copy)$/
const isPersonal = (path: string) => /^\/(desk|my)(\/|$|\?)/.test(path)

test('whatever a form of the desk did, the page it leads to says so, once', async () => {
  const silent: string[] = []
  let said = 0
  for (const cookie of Object.values(sessions)) {
    const pages = [...(await crawl(portal.port, { from: ['/desk', '/my'], cookie })).values()].flat()
    for (const form of pages.flatMap(({ forms }) => forms)) {
      if (goOn.test(form.action)) continue
      const before = await count()
      const answer = await send(portal.port, form.action, new URLSearchParams(form.fields).toString(), {
        Cookie: cookie,
      })
      const path = String(answer.headers.location ?? '')
      if (answer.status !== 303 || !isPersonal(path) || (await count()) === before) continue
      const told = (answer.headers['set-cookie'] ?? []).find((each) => each.startsWith('told='))?.split(';')[0]
      const next = await ask(portal.port, path, { headers: { Cookie: [cookie, told].filter(Boolean).join('; ') } })
      if (/role="status"/.test(next.text)) said++
      else silent.push(`${form.action} → ${path}`)
      if (told && next.status === 200) expect(String(next.headers['set-cookie'])).toContain('told=; Max-Age=0')
    }
  }
  expect(silent).toEqual([])
  expect(said).toBeGreaterThan(20)
})

async function count(): Promise<number> {
  const { n } = await demo.db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

test('a cookie that names no verb says nothing, and public pages never read it', async () => {
  const [cookie] = Object.values(sessions)
  for (const told of [
    'told=no.such',
    'told=plan',
    'told=<b>',
    'told=',
    'understood=%',
    'understood=[[1,2]]',
    'understood=%7B%7D',
  ])
    expect((await ask(portal.port, '/desk', { headers: { Cookie: `${cookie}; ${told}` } })).text).not.toContain(
      'class="told"',
    )
  const open = await ask(portal.port, '/', { headers: { Cookie: 'told=plan.created' } })
  expect(open.text).not.toContain('class="told"')
  expect(open.headers['set-cookie']).toBeUndefined()
})

test('a figure that was typed otherwise is said on the page that follows, once', async () => {
  const Cookie = sessions.administrator
  const department = { name: '見本課', nameKana: 'みほんか', sort: '１，２００', formKey: 'k'.repeat(43) }
  const answer = await send(portal.port, '/desk/settings/departments', department, { Cookie })
  expect(answer.status).toBe(303)
  const left = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0])
  const path = String(answer.headers.location)
  const next = await ask(portal.port, path, { headers: { Cookie: [Cookie, ...left].join('; ') } })
  expect(next.text).toContain('「１，２００」は1200')
  expect(String(next.headers['set-cookie'])).toContain('understood=; Max-Age=0')
  expect((await ask(portal.port, path, { headers: { Cookie } })).text).not.toContain('１，２００')
})

test('a figure typed as it is kept is not said', async () => {
  const Cookie = sessions.administrator
  const department = { name: '手本課', nameKana: 'てほんか', sort: '12', formKey: 'm'.repeat(43) }
  const answer = await send(portal.port, '/desk/settings/departments', department, { Cookie })
  expect(answer.status).toBe(303)
  expect(String(answer.headers['set-cookie'])).not.toContain('understood')
})
