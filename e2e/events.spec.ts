import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { languages } from '#app/text/language.ts'
import { makeEvent, typedMoment } from './at-desk/event-at-desk.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { apply } from './people/applicant.ts'
import { unhurried } from './people/commenter.ts'
import { closeApplications, lapseOffers, listedEarlier } from './portal-clock.ts'

const tag = '@wide'

/** What the own page says of where an application stands. */
async function expectPlace(page: Page, own: { path: string }, state: string): Promise<void> {
  await page.goto(own.path)
  await expect(page.getByRole('main')).toContainText(words(`events:place.${state}`))
}

const telephone = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })).newPage()

test(
  'a workshop by first come: full, waited for, given back, offered, declined, taken, lapsed',
  { tag },
  async ({ as, browser, page }) => {
    const editor = await as('hoshino')
    const slug = await makeEvent(editor, { title: 'ひろばを歩く会', way: 'first_come', quota: 1 })
    await page.goto(href('/events/:event', { event: slug }))
    await inspect(page)
    await test.step('each part that is checked leads back to its field, with all that was typed', async () => {
      await page.goto(href('/events/:event/application', { event: slug }))
      const opened = Date.now()
      await fillIn(page, { name: '直す 花子', phone: '0900-000-0001' })
      await unhurried(page, opened)
      await press(page, 'events:apply.toCheck')
      expect(await page.title()).toContain(words('events:apply.check'))
      await inspect(page)
      await page.getByRole('button', { name: `${words('ui:form.mend')} ${words('events:apply.who')}` }).click()
      await expect(page).toHaveURL(/#name$/)
      await expect(page.locator('[name=name]')).toHaveValue('直す 花子')
    })
    const first = await apply(page, slug)
    await expect(page.getByRole('main')).toContainText(words('events:place.accepted'))
    await inspect(page)
    const phone = await telephone(browser)
    const second = await apply(phone, slug)
    await inspect(phone)
    await expect(phone.getByRole('main')).toContainText(words('events:own.waits', { count: 1 }))
    const [third, fourth] = [await apply(page, slug), await apply(page, slug)]
    await expect(page.getByRole('main')).toContainText(words('events:own.waits', { count: 3 }))

    await test.step('whoever wrote number and code down comes back by them', async () => {
      const [, , number = '', code = ''] = third.path.split('/')
      await phone.goto(href('/signups'))
      await fillIn(phone, { number: number.toLowerCase(), secret: code.replaceAll('-', ' ').slice(0, -1) })
      await press(phone, 'consultations:receipts.open')
      await expectErrors(phone, words('signups:opening.unknown'))
      await inspect(phone)
      await fillIn(phone, { secret: code.replaceAll('-', ' ').toLowerCase() })
      await press(phone, 'consultations:receipts.open')
      await expect(phone).toHaveURL(third.path)
      await expect(phone.locator('.secret')).toHaveText(code)
    })

    await test.step('given back, offered to the next, declined, offered to the one after, taken', async () => {
      await page.goto(first.path)
      await follow(page, 'events:own.cancel')
      await inspect(page)
      await press(page, 'events:own.cancel')
      await expect(page.getByRole('main')).toContainText(words('events:place.cancelled'))
      await expectPlace(phone, second, 'offered')
      for (const language of languages) {
        await phone.goto(path(second.path, language))
        await inspect(phone)
      }
      await phone.goto(second.path)
      await press(phone, 'events:own.decline')
      await expect(phone.getByRole('main')).toContainText(words('events:place.declined'))
      await expectPlace(page, third, 'offered')
      await press(page, 'events:own.take')
      await expect(page.getByRole('main')).toContainText(words('events:place.accepted'))
    })

    await test.step('called off by the desk, offered to the last, who does not answer', async () => {
      await editor.goto(href('/desk/events/:event/signups/:signup/cancellation', { event: slug, signup: third.number }))
      await fillIn(editor, { reason: '電話で連絡があったため' })
      await press(editor, 'events-desk:signups.cancel')
      await expectPlace(page, fourth, 'offered')
      const stale = await page.context().newPage()
      await stale.goto(fourth.path)
      await lapseOffers(slug)
      await press(stale, 'events:own.take')
      await expect(stale.locator('.error-summary')).toContainText(words('events:refused.offerOver'))
      await expectPlace(page, fourth, 'lapsed')
      // nobody waits any more: whoever comes next has the place at once
      await apply(page, slug)
      await expect(page.getByRole('main')).toContainText(words('events:place.accepted'))
      await editor.goto(href('/desk/events/:event', { event: slug }))
      await inspect(editor)
    })
  },
)

test(
  'a workshop by draw: listed, announced, drawn once, checked from the published file',
  { tag },
  async ({ as, browser, page }) => {
    const [editor, colleague] = [await as('hoshino'), await as('hoshino')]
    const slug = await makeEvent(editor, { title: '計画をよむ会', way: 'draw', quota: 2 })
    const applications: Awaited<ReturnType<typeof apply>>[] = []
    for (let count = 0; count < 4; count++) applications.push(await apply(page, slug))
    await expectPlace(page, applications[0] ?? { path: '' }, 'applied')
    await editor.goto(href('/desk/events/:event/draws/:draw/list', { event: slug, draw: 'all' }))
    await expect(editor.getByRole('main')).toContainText(words('draws:state.open'))
    await closeApplications(slug)
    const publicPage = href('/events/:event/draws/:draw', { event: slug, draw: 'all' })

    await test.step('the list is published, with what the number will be', async () => {
      await page.goto(publicPage)
      await inspect(page)
      await editor.goto(href('/desk/events/:event/draws/:draw', { event: slug, draw: 'all' }))
      await inspect(editor)
      await follow(editor, 'draws:desk.publish')
      await inspect(editor)
      await press(editor, 'draws:desk.publish')
      await expectErrors(editor, words('draws:refused.kindMissing'))
      const named = '明日の終値'
      const fallback = { fallbackNamed: 'あさっての終値', fallbackKnownFrom: typedMoment(48) }
      await fillIn(editor, { kind: 'public_number', named, knownFrom: typedMoment(24), ...fallback })
      await press(editor, 'draws:desk.publish')
      await expect(editor).toHaveURL(href('/desk/events/:event/draws/:draw', { event: slug, draw: 'all' }))
      await inspect(editor)
      await expect(editor.getByRole('main')).toContainText(words('draws:state.waits'))
      await page.goto(publicPage)
      await inspect(page)
      for (const { number } of applications) await expect(page.locator(`#n-${number}`)).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText('参加 花子')
      await expect(page.getByRole('main')).toContainText(named)
      await editor.goto(href('/desk/events/:event/draws/:draw/drawing', { event: slug, draw: 'all' }))
      await expect(editor.getByRole('main').getByRole('textbox')).toHaveCount(0)
    })

    await test.step('the next number is used with a reason; of two who draw, one does', async () => {
      await page.goto(`${applications[0]?.path}/cancellation`)
      await press(page, 'events:own.cancel')
      await listedEarlier(slug, 25)
      await editor.goto(href('/desk/events/:event/draws/:draw', { event: slug, draw: 'all' }))
      await follow(editor, 'draws:desk.change')
      await inspect(editor)
      await fillIn(editor, { reason: '祝日のため' })
      await press(editor, 'draws:desk.change')
      await expect(editor.getByRole('main')).toContainText('祝日のため')
      await listedEarlier(slug, 24)
      for (const desk of [editor, colleague]) {
        await desk.goto(href('/desk/events/:event/draws/:draw/drawing', { event: slug, draw: 'all' }))
        await fillIn(desk, { seed: '３８，９１５．０２' })
        await press(desk, 'draws:desk.check')
        await expect(desk.getByRole('main')).toContainText('38915.02')
      }
      await inspect(editor)
      await Promise.all([press(editor, 'draws:desk.draw'), press(colleague, 'draws:desk.draw')])
      const said = [words('draws:state.drawn'), words('events:refused.drawn')]
      const shown = await Promise.all([editor, colleague].map((desk) => desk.getByRole('main').innerText()))
      for (const each of said) expect(shown.filter((text) => text.includes(each))).toHaveLength(1)
      await editor.goto(href('/desk/events/:event/draws/:draw', { event: slug, draw: 'all' }))
      await inspect(editor)
    })

    await test.step('everybody sees the result, and repeats it from the file', async () => {
      const phone = await telephone(browser)
      for (const language of languages) {
        await phone.goto(path(publicPage, language))
        await inspect(phone)
      }
      await page.goto(publicPage)
      await inspect(page)
      const download = page.waitForEvent('download')
      await page.locator('.downloads a').click()
      const file = join(mkdtempSync(join(tmpdir(), 'tomoni-')), '抽選.json')
      await (await download).saveAs(file)
      const run = promisify(execFile)
      const { stdout } = await run(process.execPath, [resolve('scripts/draw.ts'), 'verify', file])
      expect(stdout).toContain('The draw is as published: 2 of 4 applications for 2 places.')
      const published = await (
        await page.request.get(href('/events/:event/draws/:draw/draw.json', { event: slug, draw: 'all' }))
      ).json()
      const order = [...published.log.order].reverse()
      const spoilt = JSON.stringify({ ...published, log: { ...published.log, order } })
      writeFileSync(file, spoilt)
      await expect(run(process.execPath, [resolve('scripts/draw.ts'), 'verify', file])).rejects.toMatchObject({
        code: 1,
      })
    })

    await test.step('and each their own', async () => {
      const record = href('/events/:event/draws/:draw/draw.json', { event: slug, draw: 'all' })
      const { log } = (await (await page.request.get(record)).json()) as { log: { order: string[]; drawn: string[] } }
      for (const [at, own] of applications.entries()) {
        await page.goto(own.path)
        await inspect(page)
        const position = log.order.indexOf(own.number) + 1
        const drawn = words(`draws:own.${log.drawn.includes(own.number) ? 'drawn' : 'notDrawn'}`, { position, of: 4 })
        await expect(page.getByRole('main')).toContainText(at === 0 ? words('draws:own.gone') : drawn)
      }
      await page.goto(href('/events/:event', { event: slug }))
      await follow(page, 'draws:links.result')
      await expect(page).toHaveURL(publicPage)
    })
  },
)
