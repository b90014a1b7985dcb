import { afterAll, beforeAll, expect, test } from 'vitest'
import { stampOf } from '#app/forms/sender.ts'
import { type Demo, startDemo } from '../demo.fixture.ts'
import { type Portal, send } from '../portal.fixture.ts'
import { crawl, demoSessions, type FoundForm, type FoundPage, groupSessions } from './crawl.fixture.ts'
import { faultsOfRefusal, formsOn, isFilledIn, type ShownForm, wrongly } from './form-states.fixture.ts'
import { markupFaultsIn, structureOf } from './markup.fixture.ts'
import { decoded, filled as filledIn, marksOf, refusals } from './typed-again.fixture.ts'

type Found = ShownForm & { name: string; cookie: string; path: string }

/** Forms that take what no person sends, and why that is right. */
const takers = [
  // shows what a form would: nothing is kept
  '/desk/surveys/:survey/preview',
  // leads to the file, which asks for the reason again
  '/desk/events/:event/signups/export',
]

let demo: Demo
let portal: Portal
const pages: (FoundPage & { pattern: string; cookie: string })[] = []
const forms = new Map<string, Found>()
const structures = new Set<string>()

beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' })
  const { visitor, editor, administrator } = await demoSessions(demo.db)
  await look(visitor, ['/', '/desk/sign-in', '/my/sign-in', '/groups/registration', ...(await ownPages())])
  for (const cookie of [editor, administrator]) await look(cookie, ['/desk'])
  for (const cookie of await groupSessions(demo.db)) await look(cookie, ['/my'])
})
afterAll(() => demo?.stop())

async function look(cookie: string, from: string[]) {
  const found = await crawl(portal.port, { from, cookie, most: 2, beneath: true })
  for (const [pattern, all] of found) {
    for (const page of all) {
      pages.push({ ...page, pattern, cookie })
      for (const form of formsOn(page.path, page.answer.text)) {
        const name = `${pattern} ${[...new Set(form.fields.map((field) => field.name))]}`
        if (isFilledIn(form) && !forms.has(name)) forms.set(name, { ...form, name, cookie, path: page.path })
      }
    }
  }
}

/** Addresses that only somebody has who sent something: a receipt, a sheet of a survey. */
async function ownPages(): Promise<string[]> {
  const sender = { formKey: 'k'.repeat(43), stamp: stampOf(new Date(0)) }
  const person = { class: 'resident', name: '清水 まこと', address: '一丁目', email: 'shimizu@example.jp' }
  const sent = await Promise.all([
    send(portal.port, '/consultations/basic-plan-proposal/submission', {
      ...sender,
      ...person,
      'items[0].body': '公園を広げてください。',
    }),
    send(portal.port, '/surveys/outing/beginning', sender),
  ])
  return sent.map(({ headers }) => headers.location ?? '')
}

/** What is no HTML, of pages that differ from those before by more than their words. */
async function freshFaults(html: string, address: string): Promise<string[]> {
  const structure = structureOf(html)
  if (structures.has(structure)) return []
  structures.add(structure)
  return markupFaultsIn(html, address)
}

test('every page is HTML without a fault', async () => {
  const faults: string[] = []
  for (const { path, answer } of pages) {
    for (const fault of await freshFaults(answer.text, path)) faults.push(`${path} ${fault}`)
  }
  expect(faults).toEqual([])
  // most of the site map was there to be looked at
  expect(new Set(pages.map(({ pattern }) => pattern)).size).toBeGreaterThan(240)
})

for (const [way, filled] of Object.entries(wrongly)) {
  test(`every form that is sent ${way} comes back to be mended`, async () => {
    const faults: string[] = []
    let refused = 0
    for (const { name, action, path, cookie, ...form } of forms.values()) {
      const fields = filled(form)
      if (!fields) continue
      const body = new URLSearchParams(fields).toString()
      const { status, text } = await send(portal.port, action, body, { Cookie: cookie })
      const isTaken = status < 400
      if (status >= 500 || (isTaken && way === 'wrong' && !takers.some((taker) => name.startsWith(`${taker} `))))
        faults.push(`${path} ${name}: ${status}`)
      if (isTaken) continue
      refused += 1
      const found = [...(await freshFaults(text, path)), ...(status === 422 ? faultsOfRefusal(text, fields) : [])]
      faults.push(...found.map((fault) => `${path} ${name}: ${fault}`))
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(way === 'stale' ? 15 : 80)
  })
}

test('whatever refuses a form, all that was typed comes back with it', async () => {
  const lost: string[] = []
  const statuses = new Map<string, number>()
  const seen = new Set<string>()
  const attempt = async (pattern: string, form: FoundForm, cookie: string, why: string) => {
    const { fields, marks, ...sent } = (refusals[why] as (typeof refusals)[string])({
      form,
      marks: marksOf(form),
      cookie,
    })
    const id = `${pattern} ${form.typed} ${why}`
    const isAsBefore =
      sent.cookie === cookie && JSON.stringify(fields) === JSON.stringify(filledIn(form, marksOf(form)))
    if (marks.length === 0 || isAsBefore || seen.has(id)) return
    seen.add(id)
    const body = new URLSearchParams(fields).toString()
    const answer = await send(portal.port, form.action, body, { Cookie: sent.cookie })
    statuses.set(`${answer.status} ${why}`, (statuses.get(`${answer.status} ${why}`) ?? 0) + 1)
    if (answer.status < 400) return
    const text = decoded(answer.text)
    const gone = form.typed.filter((_, at) => !text.includes(marks[at] ?? ''))
    if (gone.length > 0) lost.push(`${answer.status} ${form.action} (${why}): ${gone}`)
  }
  for (const { pattern, forms, cookie } of pages) {
    for (const form of forms) for (const why of Object.keys(refusals)) await attempt(pattern, form, cookie, why)
  }
  expect(lost, JSON.stringify([...statuses])).toEqual([])
  // it was refused in all these ways, and not once each
  const ways = [
    '422 made by hand',
    '409 somebody else saved first',
    '422 longer than it may be',
    '403 signed out meanwhile',
  ]
  for (const way of ways) expect(statuses.get(way) ?? 0, JSON.stringify([...statuses])).toBeGreaterThan(5)
})
