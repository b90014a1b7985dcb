import { readFileSync } from 'node:fs'
import { href } from '#app/href.ts'
import { finished } from '../db/seeds/content/finished.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { narrowDown, openFilters } from './form.ts'

const { slug, title } = basicPlan
const changed = href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }, { '#': 's2-1-p2' })

test('a resident finds the plan and reads it section by section', async ({ page }) => {
  await page.goto(href('/'))
  await inspect(page)
  await page
    .getByRole('navigation', { name: words('ui:frame.navigation') })
    .getByText(words('ui:frame.plans'))
    .click()
  await inspect(page)
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page).toHaveURL(href('/plans/:plan', { plan: slug }))
  await inspect(page)
  await page.getByRole('link', { name: words('plans:plan.read') }).click()
  await expect(page).toHaveURL(href('/plans/:plan/sections/:section', { plan: slug, section: 's1' }))
  await inspect(page)

  const turn = page.getByRole('navigation', { name: words('plans:section.turn') })
  for (const section of ['s1-1', 's1-2', 's1-3']) {
    await turn.getByRole('link', { name: words('plans:section.next') }).click()
    await expect(page).toHaveURL(href('/plans/:plan/sections/:section', { plan: slug, section }))
    await inspect(page)
  }
  await turn.getByRole('link', { name: words('plans:section.previous') }).click()
  await expect(page).toHaveURL(href('/plans/:plan/sections/:section', { plan: slug, section: 's1-2' }))
})

test('a link to a paragraph leads to that paragraph', async ({ page }) => {
  await page.goto(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }))
  const block = page.locator('#s2-1-p2')
  await block.getByRole('link', { name: words('plans:block.link') }).click()
  await expect(page).toHaveURL(changed)
  await expect(block).toBeInViewport()
  await page.goto(href('/'))
  await page.goto(changed)
  await expect(block).toBeInViewport()
})

test('readings are shown and hidden without script', async ({ page }) => {
  await page.goto(path(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }), 'ja-easy'))
  await inspect(page)
  const ruby = page.getByRole('checkbox', { name: words('ui:frame.ruby') })
  const reading = page.locator('.prose rt').first()
  await expect(ruby).toBeChecked()
  await expect(reading).toBeVisible()
  await ruby.uncheck()
  await expect(reading).toBeHidden()
  await ruby.check()
  await expect(reading).toBeVisible()
})

test('whoever changes the language stays on the page', async ({ page }) => {
  await page.goto(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }))
  const languages = page.locator('.langs')
  await languages.getByRole('link', { name: words('ui:language.en') }).click()
  await expect(page).toHaveURL(path(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }), 'en'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Places to belong')
  await page
    .getByRole('navigation', { name: words('plans:section.turn', {}, 'en') })
    .getByRole('link')
    .last()
    .click()
  await expect(page).toHaveURL(path(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-2' }), 'en'))
  await languages.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(path(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-2' }), 'ja-easy'))
  await page.goto(path(href('/plans/:plan/comparison', { plan: slug }, { from: 1, to: 2, view: 'inline' }), 'en'))
  await languages.getByRole('link').first().click()
  await expect(page).toHaveURL(href('/plans/:plan/comparison', { plan: slug }, { from: 1, to: 2, view: 'inline' }))
})

test('an older edition says so and leads to the newest', async ({ page }) => {
  await page.goto(href('/plans/:plan', { plan: slug }))
  await page
    .locator(`main a[href="${href('/plans/:plan/editions/:edition', { plan: slug, edition: '1' })}"]`)
    .first()
    .click()
  await expect(page.getByText(words('plans:old.edition'))).toBeVisible()
  await inspect(page)
  await page
    .getByRole('main')
    .locator(
      `a[href="${href('/plans/:plan/editions/:edition/sections/:section', { plan: slug, edition: '1', section: 's2-1' })}"]`,
    )
    .click()
  await expect(page.locator('#s2-1-p2')).toContainText('検討します')
  await inspect(page)
  await page.getByRole('link', { name: words('plans:old.newest', { label: 2 }) }).click()
  await expect(page).toHaveURL(href('/plans/:plan/sections/:section', { plan: slug, section: 's2-1' }))
  await expect(page.locator('#s2-1-p2')).not.toContainText('検討します')
})

test('the list of revisions is narrowed by cause and section', async ({ page }) => {
  await page.goto(href('/plans/:plan', { plan: slug }))
  await page.getByRole('link', { name: words('plans:plan.allRevisions') }).click()
  await inspect(page)
  const entries = page.locator('main .entries > li')
  expect(await entries.count()).toBeGreaterThan(10)
  await openFilters(page)
  await page.getByLabel(words('plans:revision.byCause')).selectOption('law')
  await narrowDown(page)
  await expect(page.getByRole('status')).toHaveText(words('plans:revision.count', { count: 2 }))
  await expect(entries).toHaveCount(2)
  await inspect(page)
  await openFilters(page)
  await page.getByLabel(words('plans:revision.bySection'), { exact: true }).selectOption('s2-1')
  await narrowDown(page)
  await expect(page.getByText(words('plans:revision.noneSuch'))).toBeVisible()
  await inspect(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: words('plans:revision.showAll') })
    .first()
    .click()
  await expect(page).toHaveURL(href('/plans/:plan/revisions', { plan: slug }))
})

test('a paragraph tells its own history', async ({ page }) => {
  await page.goto(changed)
  await page.locator('#s2-1-p2 .why').click()
  await expect(page).toHaveURL(/\/revisions\/\d+$/)
  await inspect(page)
  const permanent = page.url()
  await page.getByRole('link', { name: words('plans:block.history') }).click()
  await expect(page).toHaveURL(href('/plans/:plan/blocks/:block', { plan: slug, block: 's2-1-p2' }))
  await inspect(page)
  await expect(page.locator(`main a[href="${new URL(permanent).pathname}"]`)).toBeVisible()
  await page.getByRole('link', { name: words('plans:block.read') }).click()
  await expect(page).toHaveURL(changed)
})

test('two editions are compared side by side and in one text', async ({ page }) => {
  await page.goto(href('/plans/:plan', { plan: slug }))
  await page.getByRole('link', { name: words('plans:plan.compare') }).click()
  await inspect(page)
  const row = page.locator('#s2-1-p2')
  await expect(row.locator('del').first()).toBeVisible()
  await expect(row.locator('ins').first()).toBeVisible()
  await page.getByRole('link', { name: words('plans:comparison.inline') }).click()
  await inspect(page)
  await expect(page.locator('#s2-1-p2 del').first()).toContainText('検討')
  await expect(page.getByRole('link', { name: words('plans:comparison.inline') })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('a reader of a changed line finds the opinion behind it, and the way back', async ({ page }) => {
  await page.goto(changed)
  await page.locator('#s2-1-p2 .why').click()
  const revision = page.url()
  await page
    .getByRole('main')
    .locator(`a[href^="${href('/consultations/:consultation/result', { consultation: finished.key })}#no-"]`)
    .first()
    .click()
  await expect(page).toHaveURL(/#no-\d+$/)
  await inspect(page)
  const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
  await expect(row).toBeInViewport()
  await expect(row).toContainText('居場所')
  await row
    .locator(`a[href="${new URL(revision).pathname}"]`)
    .first()
    .click()
  await expect(page).toHaveURL(revision)
  await page.getByRole('main').locator(`a[href="${changed}"]`).click()
  await expect(page.locator('#s2-1-p2')).toBeInViewport()
})

test('a reader who has something to say goes from the paragraph to the form', async ({ page }) => {
  await page.goto(changed)
  await page
    .locator('#s2-1-p2')
    .getByRole('link', { name: words('plans:block.comment') })
    .click()
  await expect(page).toHaveURL(
    href('/consultations/:consultation/comment', { consultation: open.key }, { section: 's2-1', block: 's2-1-p2' }),
  )
  await inspect(page)
  await expect(page.getByText(words('consultations:comment.about'))).toBeVisible()
})

test('the tables of a result and of a comparison can be taken along @once', async ({ page }) => {
  for (const table of [
    href('/consultations/:consultation/result', { consultation: finished.key }),
    href('/plans/:plan/comparison', { plan: slug }, { from: 1, to: 2 }),
  ]) {
    await page.goto(table)
    for (const [format, name, start] of [
      ['pdf', 'PDF', '%PDF-'],
      ['docx', 'Word', 'PK'],
      ['xlsx', 'Excel', 'PK'],
    ] as const) {
      const arriving = page.waitForEvent('download')
      await page.getByRole('link', { name: `${name} ${words(`ui:downloads.use.${format}`)}` }).click()
      const file = await arriving
      expect(file.suggestedFilename()).toMatch(new RegExp(`[ぁ-ん一-龠].*\\.${format}$`))
      expect(readFileSync(await file.path(), 'latin1').slice(0, start.length)).toBe(start)
    }
  }
})
