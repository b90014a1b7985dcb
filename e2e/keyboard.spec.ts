import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { expect, test, words } from './fixtures.ts'
import { person, receiptOn, unhurried } from './people/commenter.ts'

type Focus = { name: string; id: string; href: string; isSeen: boolean }

/** What has the focus, and whether it can be seen. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const ring = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    const isInside = box.bottom > 0 && box.top < innerHeight && box.width > 0
    const { name = '', href = '' } = element as HTMLInputElement & HTMLAnchorElement
    return { name, id: element.id, href, isSeen: ring && isInside }
  })
}

/** Goes on by the tab key until something has the focus; every stop on the way can be seen. */
async function tabTo(page: Page, isThere: (focus: Focus) => boolean): Promise<void> {
  const unseen: string[] = []
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (!focus.isSeen) unseen.push(`${focus.name} ${focus.id} ${focus.href}`)
    if (isThere(focus)) {
      expect.soft(unseen, 'stops without a visible focus').toEqual([])
      return
    }
  }
  throw new Error('the tab key never led there')
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, (focus) => focus.name === name)
  await page.keyboard.insertText(text)
}

test('a comment is sent with the keyboard alone', async ({ page }) => {
  await page.goto(href('/plans/:plan/sections/:section', { plan: basicPlan.slug, section: 's2-4' }))
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await expect(page.locator('.skip')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await tabTo(page, ({ href }) => href.includes('block='))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/comment\?/)

  const opened = Date.now()
  await type(page, 'items[0].body', '健診の会場を増やしてください。')
  await tabTo(page, ({ name }) => name === 'class')
  await page.keyboard.press('Space')
  await type(page, 'name', person.name)
  await page.keyboard.press('Enter')
  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText(words('consultations:refused.addressMissing'))
  await tabTo(page, ({ href }) => href.endsWith('#address'))
  await page.keyboard.press('Enter')
  await expect(page.locator('[name=address]')).toBeFocused()
  await page.keyboard.insertText(person.address)
  await type(page, 'email', person.email)
  await unhurried(page, opened)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('consultations:check.title'))
  const send = page.getByRole('button', { name: words('consultations:check.send'), exact: true })
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    if (await send.evaluate((each) => each === document.activeElement)) break
  }
  await expect(send).toBeFocused()
  await page.keyboard.press('Enter')
  await receiptOn(page)
})

test('nothing jumps out of the order of the page', { tag: '@once' }, async ({ page }) => {
  for (const each of [
    href('/'),
    href('/plans/:plan/sections/:section', { plan: basicPlan.slug, section: 's2-1' }),
    href('/consultations/:consultation/comment', { consultation: open.key }),
    href('/search'),
  ]) {
    await page.goto(each)
    await expect(page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])')).toHaveCount(0)
    await expect(page.locator('[accesskey]')).toHaveCount(0)
  }
})

test('j and k walk the queue, and leave text fields alone', { tag: ['@script', '@wide'] }, async ({ as }) => {
  const page = await as('hoshino')
  await page.goto(href('/desk/opinions', { consultation: open.key }))
  const links = page.locator('[data-key-nav] a[href]')
  await page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.nth(0)).toBeFocused()
  const search = page.locator('main [name=q]')
  await search.focus()
  await page.keyboard.type('jk')
  await expect(search).toHaveValue('jk')
  await links.nth(0).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/opinions\/[0-9a-f-]{36}/)
  const current = page.locator('[data-key-nav] a[aria-current]')
  await expect(current).toHaveCount(1)
  await page.keyboard.press('j')
  await expect(page.locator('[data-key-nav] a:focus')).toHaveCount(1)
  await expect(current).not.toBeFocused()
})

test('whoever leaves a page with unsent words is asked first', { tag: ['@script', '@once'] }, async ({ page }) => {
  await page.goto(href('/consultations/:consultation/comment', { consultation: open.key }))
  await page.locator('[name="items[0].body"]').pressSequentially('書きかけ')
  let asked = ''
  page.on('dialog', async (dialog) => {
    asked = dialog.type()
    await dialog.dismiss()
  })
  await page.locator('.brand').click()
  await expect.poll(() => asked).toBe('beforeunload')
  await expect(page.locator('[name="items[0].body"]')).toHaveValue('書きかけ')
})

test(
  'a menu closes by Escape, where one is then back, and by going elsewhere',
  { tag: ['@once', '@script'] },
  async ({ as }) => {
    const page = await as('hoshino')
    await page.goto(href('/desk/plans/:plan', { plan: basicPlan.slug }))
    const menu = page.locator('details.more').first()
    const opener = menu.locator('summary')
    await opener.click()
    await menu.getByRole('link').first().focus()
    await page.keyboard.press('Escape')
    await expect(menu).not.toHaveAttribute('open')
    await expect(opener).toBeFocused()
    await opener.click()
    await page.locator('h1').click()
    await expect(menu).not.toHaveAttribute('open')
  },
)
