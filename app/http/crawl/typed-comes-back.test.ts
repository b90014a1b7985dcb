import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from '../demo.fixture.ts'
import { type Portal, send } from '../portal.fixture.ts'
import { crawl, demoSessions, type FoundForm } from './crawl.fixture.ts'

let demo: Demo
let portal: Portal
beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' })
})
afterAll(() => demo?.stop())

const decoded = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const versions = /^(version|expectedVersion|seen|expectedRevision)$/

/** Each field filled in with words of its own, which fit a line. */
const marksOf = ({ typed }: FoundForm) => typed.map((_, at) => `印${at}の居場所を増やす`)
const filled = (form: FoundForm, marks: string[]) =>
  form.fields.map(([name, value]): [string, string] => [name, marks[form.typed.indexOf(name)] ?? value])

type Sent = { form: FoundForm; marks: string[]; cookie: string }
/** Ways in which a form comes back although somebody filled it in. */
const refusals: Record<string, (sent: Sent) => Sent & { fields: [string, string][] }> = {
  'made by hand': (sent) => ({
    ...sent,
    fields: filled(sent.form, sent.marks).map(([name, value]) => [name, name === 'formKey' ? 'x' : value]),
  }),
  'somebody else saved first': (sent) => ({
    ...sent,
    fields: filled(sent.form, sent.marks).map(([name, value]) => [name, versions.test(name) ? '999999' : value]),
  }),
  'longer than it may be': (sent) => {
    const marks = sent.marks.map((mark) => mark.repeat(300))
    return { ...sent, marks, fields: filled(sent.form, marks) }
  },
  'signed out meanwhile': (sent) => ({ ...sent, cookie: '', fields: filled(sent.form, sent.marks) }),
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
    const isAsBefore = sent.cookie === cookie && JSON.stringify(fields) === JSON.stringify(filled(form, marksOf(form)))
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
  for (const cookie of Object.values(await demoSessions(demo.db))) {
    for (const [pattern, found] of await crawl(portal.port, { from: ['/', '/desk', '/my'], cookie })) {
      for (const form of found.flatMap(({ forms }) => forms))
        for (const why of Object.keys(refusals)) await attempt(pattern, form, cookie, why)
    }
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
}, 600_000)
