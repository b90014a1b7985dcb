import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { languages } from '#app/text/language.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { expect, path, test, words } from './fixtures.ts'

const { slug } = basicPlan
const sectionOf = (section: string) => href('/plans/:plan/sections/:section', { plan: slug, section })
// with what is related to it, long titles, a heading that was changed
const sections = ['s2-1', 's2-2', 's2-5', 's3-3', 's4-1', 's4-3', 's5-2', 's7-2']

/** How far down something begins. */
const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => Math.round(each.getBoundingClientRect().top))

test('the text of a section begins soon, in every language', { tag: '@once' }, async ({ page }) => {
  for (const size of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size)
    for (const language of languages) {
      for (const section of sections) {
        await page.goto(path(sectionOf(section), language))
        expect
          .soft(await top(page, '.block .prose'), `${language} ${section} at ${size.width}`)
          .toBeLessThanOrEqual(420)
      }
    }
  }
})

test('the outline shows where one is, and there is a way past it', { tag: '@once' }, async ({ page }) => {
  for (const height of [900, 650]) {
    await page.setViewportSize({ width: 1366, height })
    for (const language of languages) {
      for (const section of ['s1', 's2-1', 's2-2-1', 's5-2', 's8-3']) {
        await page.goto(path(sectionOf(section), language))
        await expect(page.locator('.toc [aria-current]'), `${language} ${section}`).toBeInViewport({ ratio: 0.9 })
      }
    }
  }
  await page.locator('.toc .past').focus()
  await expect(page.locator('.toc .past')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#text$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe('text')
})

test(
  'few stops of the tab key lie between the way to the text and the first comment',
  { tag: '@once' },
  async ({ page }) => {
    await page.goto(sectionOf('s5-2'))
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    let stops = 0
    const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('href')?.includes('block=') ?? false)
    for (; stops < 60 && !(await isThere()); stops++) await page.keyboard.press('Tab')
    expect(stops).toBeLessThanOrEqual(30)
  },
)

test(
  'on the phone a paragraph has one row of tools, and the page one of navigation',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const language of languages) {
      await page.goto(path(sectionOf('s2-1'), language))
      const rows = await page.locator('.side').evaluateAll((all) =>
        all.map((each) => {
          const tops = [...each.children]
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect())
          return {
            rows: new Set(tops.map(({ top }) => Math.round(top))).size,
            right: Math.max(...tops.map((box) => box.right)),
          }
        }),
      )
      for (const { rows: count, right } of rows) {
        expect.soft(count, `rows of tools in ${language}`).toBe(1)
        expect.soft(right, `width of tools in ${language}`).toBeLessThanOrEqual(360)
      }
      for (const row of ['.bar-nav', '.above', '.strip p']) {
        const height = await page.locator(row).evaluate((each) => each.getBoundingClientRect().height)
        expect.soft(height, `${row} in ${language}`).toBeLessThanOrEqual(60)
      }
      await expect(page.locator('.crumbs li:visible')).toHaveCount(1)
      await expect(
        page.getByRole('link', { name: words('ui:frame.search', {}, language), exact: true }),
      ).toBeInViewport()
    }
  },
)

test('what is related to a section stands after its text, each kind under one heading', async ({ page }) => {
  await page.goto(sectionOf('s2-1'))
  await page.locator('.section-meta a[href="#related"]').click()
  await expect(page.locator('#related')).toBeInViewport()
  await expect(page.locator('#related .hint')).toHaveCount(3)
  await expect(page.locator('#related li')).toHaveCount(4)
})
