import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { square } from '../db/seeds/content/events.ts'
import { council } from '../db/seeds/content/selected-event.ts'
import { expect, inspect, test } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { words } from './words.ts'

const main = (page: Page) => page.getByRole('main')

/** The number and the link that the receipt at the desk gives. */
async function received(editor: Page): Promise<{ number: string; link: string }> {
  const link = (await main(editor).locator('.signup-receipt a[href^="http"]').getAttribute('href')) ?? ''
  return { number: (await main(editor).locator('.receipt-number').innerText()).trim(), link: new URL(link).pathname }
}

test('an application by phone is typed in, and changed by its link', { tag: '@wide' }, async ({ page, as }) => {
  const editor = await as('hoshino')
  const [name, phone] = [`電話 ${Date.now()}`, '0000-00-7788']
  await editor.goto(href('/desk/events/:event/signups/new', { event: square.slug }))
  await inspect(editor)
  await press(editor, 'signups:entry.save')
  await expectErrors(editor, words('signups:refused.channelMissing'), words('events:refused.nameMissing'))
  await fillIn(editor, { channel: 'phone', name, phone, sessions: '2' })
  await press(editor, 'signups:entry.save')
  await expectErrors(editor, words('signups:refused.sexMissing'))
  await fillIn(editor, { sex: 'female' })
  await press(editor, 'signups:entry.save')
  await inspect(editor)
  const { number, link } = await received(editor)

  // the same name and phone: asked, not refused
  await editor.goto(href('/desk/events/:event/signups/new', { event: square.slug }))
  await fillIn(editor, { channel: 'counter', name, phone, sessions: '2', sex: 'none' })
  await press(editor, 'signups:entry.save')
  await expectErrors(editor, words('events:asked.twice'))
  await fillIn(editor, { again: 'on' })
  await press(editor, 'signups:entry.save')
  expect((await received(editor)).number).not.toBe(number)

  await page.goto(link)
  await expect(main(page)).toContainText(number)
  await follow(page, 'signups:amend.title')
  await inspect(page)
  await fillIn(page, { companions: '一\n二\n三' })
  await press(page, 'signups:amend.save')
  await expectErrors(page, words('events:refused.tooManyPeople', { max: square.mostPeople }))
  await fillIn(page, { companions: '連れ 一人', needs: '筆談をお願いします' })
  await press(page, 'signups:amend.save')
  await expect(main(page)).toContainText(words('signups:amend.done'))
  await expect(main(page)).toContainText(words('events:people', { count: 2 }))
  await inspect(page)

  // found by number without names, by name only with a reason
  await editor.goto(
    href('/desk/events/:event/signups', { event: square.slug }, { number: number.toLowerCase(), channel: 'phone' }),
  )
  await expect(main(editor).getByRole('link', { name: number, exact: true })).toBeVisible()
  await expect(main(editor)).not.toContainText(name)
  await follow(editor, 'signups:search.title')
  await fillIn(editor, { wanted: name })
  await press(editor, 'signups:search.button')
  await expectErrors(editor, words('events-desk:refused.reasonMissing'))
  await fillIn(editor, { reason: '本人からの電話' })
  await press(editor, 'signups:search.button')
  await inspect(editor)
  await main(editor).getByRole('link', { name: number, exact: true }).click()
  await expect(main(editor)).toContainText(words('signups:sexOf.female'))
  await expect(main(editor)).toContainText(words('events:people', { count: 2 }))
  await follow(editor, 'signups:amend.desk')
  await fillIn(editor, { reason: '本人からの電話' })
  await press(editor, 'events-desk:person.show')
  await expect(main(editor).locator('[name=needs]')).toHaveValue('筆談をお願いします')
  await inspect(editor)
  await fillIn(editor, { companions: '' })
  await press(editor, 'signups:amend.save')
  await expect(main(editor)).toContainText(words('events:people', { count: 1 }))
  await inspect(editor)
})

test('people are selected by the stated criteria, once', { tag: '@once' }, async ({ page, as }) => {
  const editor = await as('hoshino')
  await page.goto(href('/events/:event', { event: council.slug }))
  await expect(main(page)).toContainText((council.criteria ?? '').slice(2, 12))
  await inspect(page)
  await editor.goto(href('/desk/events/:event/selection', { event: council.slug }))
  await inspect(editor)
  const mark = async (which: number[], as: string, reason = '') => {
    const boxes = main(editor).locator('[name=signups]')
    for (const at of which) await boxes.nth(at).check()
    await fillIn(editor, { mark: as, reason })
    await press(editor, 'selection:doMark')
  }
  await press(editor, 'selection:doMark')
  await expectErrors(editor, words('selection:refused.nobody'))
  await mark([0, 1, 2, 3, 4, 5, 6], 'selected')
  await expect(main(editor)).toContainText(words('selection:over', { count: 1 }))
  await follow(editor, 'selection:confirm')
  await inspect(editor)
  await press(editor, 'selection:doConfirm')
  await expectErrors(editor, words('selection:refused.unmarked', { count: 3 }))
  await editor.goto(href('/desk/events/:event/selection', { event: council.slug }, { mark: 'unmarked' }))
  await mark([0, 1, 2], 'not_selected', '地区のつりあい')
  await editor.goto(href('/desk/events/:event/selection', { event: council.slug }, { mark: 'selected' }))
  await mark([6], 'reserve')
  await editor.goto(href('/desk/events/:event/selection/confirmation', { event: council.slug }))
  await inspect(editor)
  await press(editor, 'selection:doConfirm')
  await expect(main(editor)).toContainText(words('selection:confirmed'))
  await inspect(editor)
  await editor.goto(href('/desk/events/:event/signups', { event: council.slug }, { state: 'waiting' }))
  await expect(main(editor)).toContainText(words('signups:filter.count', { count: 1, people: 1 }))
  await editor.goto(href('/desk/events/:event/signups', { event: council.slug }, { state: 'not_selected' }))
  await expect(main(editor)).toContainText(words('signups:filter.count', { count: 3, people: 3 }))
  await inspect(editor)
})
