import type { Page } from '@playwright/test'
import decodeQr from 'qr/decode.js'
import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { pictured } from '#app/surveys/sheets/qr.fixture.ts'
import { expect, inspect, test } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { unhurried } from './people/commenter.ts'
import { words } from './words.ts'

const phone = { width: 360, height: 740 }
const hours = (count: number) => toTyped(new Date(Date.now() + count * 3_600_000))
/** People whom no other journey knows. */
const people = [
  { name: '早瀬 ことり', kana: 'はやせ ことり', companions: ['早瀬 すばる', '早瀬 つぐみ'], sex: 'female' },
  { name: '雨宮 かなめ', kana: 'アマミヤ カナメ', companions: [], sex: 'none' },
  { name: '鞍馬 いずみ', kana: 'くらま いずみ', companions: ['鞍馬 ゆう'], sex: 'male' },
]

/** A workshop for five that begins in three hours, made at the desk and published. */
async function workshopToday(editor: Page): Promise<string> {
  await editor.goto(href('/desk/events/new'))
  const department = await editor
    .locator('[name=departmentId] option', { hasText: '企画' })
    .first()
    .getAttribute('value')
  await fillIn(editor, {
    ...{ title: `今日の話し合い ${Date.now()}`, kind: 'workshop', summary: '話し合います', audience: '市民' },
    ...{
      opensAt: hours(-1),
      closesAt: hours(2),
      way: 'first_come',
      mostPeople: '3',
      offerHours: '48',
      asked: ['kana', 'sex'],
    },
    ...{ departmentId: department ?? '', contact: '企画課' },
  })
  await press(editor, 'events-desk:form.saveNew')
  const slug = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  await editor.goto(href('/desk/events/:event/sessions/new', { event: slug }))
  await fillIn(editor, { startsAt: hours(3), endsAt: hours(5), venue: '市民館', quota: '5' })
  await press(editor, 'events-desk:save')
  await editor.goto(href('/desk/events/:event/publication', { event: slug }))
  await press(editor, 'events-desk:publication.do')
  return slug
}

/** Applies, and gives the number and the own page. */
async function apply(page: Page, slug: string, { name, kana, companions, sex }: (typeof people)[number]) {
  await page.goto(href('/events/:event/application', { event: slug }))
  const opened = Date.now()
  await fillIn(page, { name, nameKana: kana, phone: '0123-45-6789', companions: companions.join('\n'), sex })
  await unhurried(page, opened)
  await press(page, 'events:apply.toCheck')
  if (sex !== 'none') await expect(main(page)).toContainText(words(`signups:sexOf.${sex}`))
  await press(page, 'events:apply.send')
  await expect(page).toHaveURL(/\/signups\//)
  const [, , number = '', secret = ''] = new URL(page.url()).pathname.split('/')
  return {
    number,
    own: href('/signups/:number/:secret', { number, secret }),
    code: href('/signups/:number/:secret/code.svg', { number, secret }),
  }
}

const main = (page: Page) => page.getByRole('main')
/** Came, expected, free, as they stand on the page. */
const figures = (page: Page) => page.locator('.room .facts dd').allTextContents()

test('the day of a session, from the door to the tables', async ({ page, as }) => {
  const editor = await as('hoshino')
  const helper = await as('hoshino')
  const slug = await workshopToday(editor)
  const day = href('/desk/events/:event/sessions/:session/day', { event: slug, session: 1 })
  const [family, alone, pair] = [
    await apply(page, slug, people[0] ?? never()),
    await apply(page, slug, people[1] ?? never()),
    await apply(page, slug, people[2] ?? never()),
  ]

  await test.step('whoever has a place can show a code, whoever waits has none', async () => {
    await page.goto(family.own)
    await expect(page.getByAltText(words('events-day:code.picture'))).toBeVisible()
    await inspect(page)
    const code = await (await page.request.get(family.code)).text()
    const leadsTo = new URL(decodeQr(pictured(code), { timeLimit: 1000 })).pathname
    expect(leadsTo).toBe(href('/desk/check-in/:number', { number: family.number }))
    await page.goto(pair.own)
    await expect(page.getByAltText(words('events-day:code.picture'))).toHaveCount(0)
    // what the code leads to opens nothing for them
    expect((await page.request.get(href('/desk/check-in/:number', { number: family.number }))).status()).toBe(403)
  })

  await editor.setViewportSize(phone)
  await test.step('by number, as somebody types it on a phone; fewer came', async () => {
    await editor.goto(href('/desk/events/:event', { event: slug }))
    await follow(editor, 'events-day:door.title')
    await inspect(editor)
    expect(await figures(editor)).toEqual(['0', '4', '1'])
    await fillIn(editor, { number: ` ${family.number.toLowerCase().replace('-', '')}` })
    await press(editor, 'events-day:door.find')
    await inspect(editor)
    await fillIn(editor, { people: '2' })
    const again = helper.goto(editor.url())
    await again
    await press(editor, 'events-day:checkIn.do')
    await expect(main(editor)).toContainText(words('events-day:door.done', { count: 2 }))
    expect(await figures(editor)).toEqual(['2', '2', '1'])
    await inspect(editor)
    // the other helper had the same page open
    await press(helper, 'events-day:checkIn.do')
    await expect(main(helper)).toContainText(words('events-day:checkIn.already'))
    await expect(main(helper)).toContainText(words('events:people', { count: 2 }))
    await inspect(helper)
    await editor.goto(day)
    expect(await figures(editor)).toEqual(['2', '2', '1'])
    await editor.goto(
      href('/desk/events/:event/sessions/:session/day/check-in', { event: slug, session: 1 }, { number: 'nobody' }),
    )
    await expect(main(editor)).toContainText(words('events-day:checkIn.unknown', { number: 'nobody' }))
  })

  await test.step('by name, once it has been said why', async () => {
    await editor.goto(day)
    await follow(editor, 'events-day:names.title')
    await press(editor, 'events-day:names.do')
    await expectErrors(editor, words('events-desk:refused.reasonMissing'))
    await fillIn(editor, { reason: '当日の受付のため' })
    await press(editor, 'events-day:names.do')
    await fillIn(editor, { asked: 'あまみや' })
    await press(editor, 'events-day:names.find')
    await inspect(editor)
    await main(editor).getByRole('link', { name: '雨宮 かなめ' }).click()
    await expect(main(editor)).toContainText('雨宮 かなめ')
    await press(editor, 'events-day:checkIn.do')
    expect(await figures(editor)).toEqual(['3', '1', '1'])
  })

  await test.step('the third of the party is waited for, until somebody says that they do not come', async () => {
    await follow(editor, 'events-day:absences.yet')
    await main(editor).getByRole('link', { name: family.number }).click()
    await expect(main(editor)).toContainText(words('events-day:rest.behind', { came: 2, people: 3 }))
    await inspect(editor)
    await fillIn(editor, { people: '3' })
    await editor.locator('[name=restStaysAway]').check()
    await press(editor, 'events-day:rest.do')
    await expectErrors(editor, words('events-day:refused.allCame'))
    await fillIn(editor, { people: '2' })
    await press(editor, 'events-day:rest.do')
    expect(await figures(editor)).toEqual(['3', '0', '2'])
  })

  await test.step('by the address in the code; who waits is let in while there is room, and it can be taken back', async () => {
    await editor.goto(href('/desk/check-in/:number', { number: pair.number }))
    await expect(main(editor)).toContainText(words('events-day:without.waiting'))
    await expect(main(editor)).toContainText(words('events-day:admit.room', { count: 2 }))
    await inspect(editor)
    await press(editor, 'events-day:admit.do')
    expect(await figures(editor)).toEqual(['5', '0', '0'])
    await follow(editor, 'events-day:undo.do')
    await inspect(editor)
    await press(editor, 'events-day:undo.do')
    expect(await figures(editor)).toEqual(['3', '0', '2'])
  })

  await test.step('walk-ins; beyond the quota only where somebody says so', async () => {
    await follow(editor, 'events-day:walkIn.title')
    await inspect(editor)
    await fillIn(editor, { people: '3', sex: 'male' })
    await press(editor, 'events-day:checkIn.do')
    await expectErrors(editor, words('events-day:refused.noRoom', { free: 2 }))
    await editor.locator('[name=overQuota]').check()
    await press(editor, 'events-day:checkIn.do')
    expect(await figures(editor)).toEqual(['6', '0', '−1'])
    await expect(main(editor)).toContainText(words('events-day:figures.beyond', { count: 1 }))
    await follow(editor, 'events-day:absences.yet')
    await expect(main(editor)).toContainText(words('events-day:absences.none'))
    await inspect(editor)
  })

  await test.step('the lists for paper and for a place without a connection', async () => {
    await editor.goto(href('/desk/events/:event/sessions/:session/day/list', { event: slug, session: 1 }))
    await expect(main(editor).locator('tbody tr:not(.blank) strong')).toHaveText(['雨宮 かなめ', '早瀬 ことり'])
    await expect(main(editor)).not.toContainText('0123')
    await editor.emulateMedia({ media: 'print' })
    await expect(editor.locator('.sheet-head')).toContainText('市民館')
    await expect(editor.locator('.roll .blank').first()).toBeVisible()
    await editor.emulateMedia({ media: 'screen' })
    await inspect(editor)
    const csv = await (
      await editor.request.get(href('/desk/events/:event/sessions/:session/day/list.csv', { event: slug, session: 1 }))
    ).text()
    expect(csv).toContain('早瀬 すばる、早瀬 つぐみ')
    expect(csv).not.toContain('0123')
    await editor.goto(href('/desk/events/:event/sessions/:session/day/numbers', { event: slug, session: 1 }))
    await expect(main(editor)).not.toContainText('早瀬')
    await expect(main(editor)).toContainText(family.number)
  })

  await test.step('tables: made, moved by hand, mixed anew, on paper', async () => {
    await editor.goto(day)
    await follow(editor, 'events-day:tables.title')
    await inspect(editor)
    await follow(editor, 'events-day:making.title')
    await inspect(editor)
    await fillIn(editor, { by: 'count', count: '2', seats: '2' })
    await press(editor, 'events-day:making.do')
    await expectErrors(editor, words('events-day:refused.partyTooLarge', { people: 3 }))
    await fillIn(editor, { seats: '4' })
    await press(editor, 'events-day:making.do')
    await expect(main(editor).locator('.seat-tables .seated')).toHaveCount(3)
    // by sex, which this workshop asks, and by nothing that it does not
    await expect(main(editor).locator('tbody th', { hasText: words('events-day:balance.sex') })).toBeVisible()
    await expect(main(editor).locator('tbody th', { hasText: words('events-day:balance.ageBand') })).toHaveCount(0)
    await inspect(editor)
    const moved = main(editor).locator('.seated', { hasText: alone.number })
    await moved.locator('select').selectOption({ index: 1 })
    await Promise.all([editor.waitForNavigation(), moved.getByRole('button').click()])
    await expect(main(editor).locator('.seated', { hasText: alone.number })).toContainText(
      words('events-day:tables.byHand'),
    )
    await follow(editor, 'events-day:balancing.title')
    await inspect(editor)
    await fillIn(editor, { keep: 'by_hand' })
    await press(editor, 'events-day:balancing.do')
    await expect(main(editor).locator('.seat-tables .seated')).toHaveCount(3)
    await expect(main(editor).locator('.seated', { hasText: alone.number })).toContainText(
      words('events-day:tables.byHand'),
    )
    await follow(editor, 'events-day:print.names')
    await expect(main(editor).locator('.roll').nth(1).locator('tbody td:first-child')).toHaveText([
      '雨宮 かなめ',
      '早瀬 ことり',
      words('events-day:walkIn.one'),
    ])
    await inspect(editor)
  })
})

function never(): never {
  throw new Error('nobody')
}
