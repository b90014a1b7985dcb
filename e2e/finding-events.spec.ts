import { sync, type VEvent } from 'node-ical'
import { href } from '#app/href.ts'
import { online, square } from '../db/seeds/content/events.ts'
import { dayFromNow } from '../db/seeds/demo-time.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { narrowDown, openFilters } from './form.ts'

const readBack = (file: string) =>
  Object.values(sync.parseICS(file)).filter((part): part is VEvent => part?.type === 'VEVENT')

test('somebody looks for an event they can come to with a child, and takes it into their calendar', async ({
  page,
}) => {
  await page.goto(href('/'))
  await page.getByRole('link', { name: words('events-list:all') }).click()
  await inspect(page)
  const found = page.locator('.entries > li')
  await expect(found.filter({ hasText: online.title })).toHaveCount(1)
  await openFilters(page)
  await page.getByLabel(words('events-list:help.childcare')).check()
  await page.getByLabel(words('events-list:open')).check()
  await narrowDown(page)
  await expect(page).toHaveURL(/childcare=1/)
  await expect(found).toHaveCount(1)
  await expect(page.getByLabel(words('events-list:help.childcare'))).toBeChecked()
  await inspect(page)

  await page.getByRole('link', { name: words('events-list:view.month'), exact: true }).click()
  const session = page.getByRole('link', { name: square.title }).first()
  const next = page.getByRole('link', { name: words('events-list:nextMonth') })
  if (!(await session.isVisible())) await next.click()
  await expect(session).toBeVisible()
  await inspect(page)
  await session.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(square.title)

  const [first] = square.sessions
  const file = await page.request.get(
    href('/events/:event/sessions/:session/calendar.ics', { event: square.slug, session: 1 }),
  )
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const [entry] = readBack(await file.text())
  // the demo counts its days from its first start, which may have been yesterday
  const { sessions } = await (await page.request.get(href('/api/v1/events/:event', { event: square.slug }))).json()
  expect(entry?.start.toISOString()).toBe(new Date(sessions[0].startsAt).toISOString())
  expect(entry?.start.toLocaleTimeString('ja-JP', { timeStyle: 'short', timeZone: 'Asia/Tokyo' })).toBe(first?.from)
})

test('words for a search that finds nothing lead to all that there is', async ({ page }) => {
  await page.goto(href('/events', { kind: 'hearing', captions: 1 }))
  await expect(page.getByText(words('events-list:noneFound'))).toBeVisible()
  await inspect(page)
  await page.getByRole('link', { name: words('events-list:showAll') }).click()
  await expect(page.locator('.entries > li').first()).toBeVisible()
  await page.goto(href('/events/calendar', { month: '2019-05' }))
  await expect(page.getByText(words('events-list:noneInMonth'))).toBeVisible()
  await inspect(page)
})

test(
  'what programs ask for: a calendar that is asked for again, the table, the data',
  { tag: '@once' },
  async ({ request }) => {
    for (const [language, calledOff] of [
      ['ja', '【中止】'],
      ['en', '[Cancelled]'],
    ] as const) {
      const feed = await request.get(path(href('/events.ics'), language))
      const entries = readBack(await feed.text())
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
      expect(
        entries.filter(({ summary }) => String(summary).startsWith(calledOff)).map(({ status }) => status),
      ).toEqual(['CANCELLED'])
      const { etag } = feed.headers()
      const again = await request.get(path(href('/events.ics'), language), {
        headers: { 'If-None-Match': String(etag) },
      })
      expect(again.status()).toBe(304)
    }
    const onlyOnline = readBack(await (await request.get(href('/events.ics', { form: 'online' }))).text())
    expect(onlyOnline.length).toBeGreaterThan(0)
    const table = await (await request.get(href('/events.csv'))).text()
    expect(table).toContain(dayFromNow(square.sessions[0]?.day ?? 0))
    const data = (await (await request.get(href('/api/v1/events'))).json()) as { data: { slug: string }[] }
    expect(data.data.map(({ slug }) => slug)).toContain(square.slug)
    const found = await (await request.get(href('/search', { q: 'えきまえひろば', kind: 'event' }))).text()
    expect(found).toContain(href('/events/:event', { event: square.slug }))
  },
)
