import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { publishEdition, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, press } from './form.ts'

const why = { reason: '読みやすくするため。', causes: 'internal' }
const texts = ['一つめの文。', '二つめの文。', '三つめの文。', '四つめの文。', '五つめの文。']
const shown = (page: Page) => page.locator('main li.block .prose')

/** How many pages are opened meanwhile. */
async function opened(page: Page, meanwhile: () => Promise<void>): Promise<number> {
  let count = 0
  const counting = () => count++
  page.on('load', counting)
  await meanwhile()
  await page.waitForLoadState()
  page.off('load', counting)
  return count
}

test('five paragraphs are edited one after the other, with one reason', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts)
  const [first = ''] = plan.blocks
  const section = href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section })
  const hasScript = await editor.evaluate(() => matchMedia('(scripting: enabled)').matches)
  const count = await opened(editor, async () => {
    await editor.goto(section)
    await editor.locator(`#${first} a[data-in-place]`).click()
    await expect(editor.locator('[name=body]')).toBeFocused()
    await fillIn(editor, { body: `${texts[0]}なおした。`, ...why })
    for (const text of texts.slice(1)) {
      await press(editor, 'plans-desk:block.saveNext')
      await expect(editor.locator('[name=body]')).toBeFocused()
      await expect(editor.locator('.why-line')).not.toHaveAttribute('open')
      await expect(editor.locator('.why-line > summary')).toContainText(why.reason)
      await editor.locator('[name=body]').fill(`${text}なおした。`)
    }
    await expect(editor.getByRole('button', { name: words('plans-desk:block.saveNext') })).toHaveCount(0)
    await press(editor, 'plans-desk:save')
  })
  await expect(shown(editor)).toHaveText(texts.map((text) => `${text}なおした。`))
  expect(count).toBeLessThanOrEqual(hasScript ? 6 : 7)
  await editor.goto(href('/desk/plans/:plan/revisions', { plan: plan.slug }))
  await expect(editor.getByRole('main').getByText(why.reason)).toHaveCount(5)
})

test('whoever goes on without a change saves nothing', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts.slice(0, 2))
  const [first = '', second = ''] = plan.blocks
  await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: first }))
  await press(editor, 'plans-desk:block.saveNext')
  await expect(editor).toHaveURL(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: second }))
  await press(editor, 'plans-desk:save')
  await expect(editor.locator('.error-summary')).toContainText(words('plans-desk:refused.reasonMissing'))
})

test('paragraphs are moved by a button, which asks for a reason once', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts.slice(0, 3))
  const [first = '', second = ''] = plan.blocks
  await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }))
  await editor.locator(`#down-${first}`).press('Enter')
  await expect(editor.locator('.error-summary')).toHaveCount(0)
  await expect(editor.locator('[name=place]:checked')).toHaveValue(`${plan.section}:${second}`)
  await fillIn(editor, why)
  await press(editor, 'plans-desk:place.button')
  await expect(shown(editor)).toHaveText([texts[1] ?? '', texts[0] ?? '', texts[2] ?? ''])
  await inspect(editor)
  await editor.locator(`#down-${first}`).press('Enter')
  await expect(shown(editor)).toHaveText([texts[1] ?? '', texts[2] ?? '', texts[0] ?? ''])
  await editor.locator(`#up-${first}`).press('Enter')
  await expect(editor.locator(`#up-${first}`)).toBeFocused()
  await editor.locator(`#up-${first}`).press('Enter')
  await expect(shown(editor)).toHaveText(texts.slice(0, 3))
})

test('a paragraph is added between two, and its form comes back as typed', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts.slice(0, 2))
  await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }))
  await editor.locator('.add-between a').nth(1).click()
  await inspect(editor)
  await fillIn(editor, { body: 'あいだの文。', en: 'A sentence between.' })
  await press(editor, 'plans-desk:block.add')
  await expect(editor.locator('.error-summary')).toContainText(words('plans-desk:refused.reasonMissing'))
  await expect(editor.locator('[name=body]')).toHaveValue('あいだの文。')
  await expect(editor.locator('[name=en]')).toHaveValue('A sentence between.')
  await inspect(editor)
  await fillIn(editor, why)
  await press(editor, 'plans-desk:block.add')
  await expect(shown(editor)).toHaveText([texts[0] ?? '', 'あいだの文。', texts[1] ?? ''])
})

test('the tree of a plan opens sections, and says what waits in them', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts.slice(0, 1))
  const [block = ''] = plan.blocks
  await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }))
  await fillIn(editor, { body: 'なおした。', en: 'Mended.', ...why })
  await press(editor, 'plans-desk:save')
  await editor.goto(href('/desk/plans/:plan', { plan: plan.slug }))
  const row = editor.locator(`#${plan.section}`)
  await expect(row).toContainText(words('plans-desk:tree.changes', { count: 1 }))
  await expect(row).toContainText(words('plans-desk:tree.noEasy', { count: 1 }))
  await expect(row).not.toContainText(words('plans-desk:tree.noEn', { count: 1 }))
  await row.locator('.more > summary').click()
  await expect(row.getByRole('link', { name: words('plans-desk:tree.rename') })).toBeVisible()
  await inspect(editor)
  await row.locator('.tree-row').click({ position: { x: 900, y: 20 } })
  await expect(editor).toHaveURL(
    href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }),
  )
})

test('a reader is told the newest cause first, and the earlier ones', { tag: '@wide' }, async ({ as, page }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, texts.slice(0, 1))
  const [block = ''] = plan.blocks
  for (const [at, causes] of ['council', 'law', 'internal'].entries()) {
    await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }))
    await fillIn(editor, { body: `なおした文${at}。` })
    await editor
      .locator('.why-line:not([open]) > summary')
      .click({ timeout: 1000 })
      .catch(() => undefined)
    for (const box of await editor.locator('[name=causes]:checked').all()) await box.uncheck()
    await fillIn(editor, { reason: why.reason, causes })
    await press(editor, 'plans-desk:save')
    await publishEdition(editor, plan.slug, 'draft')
  }
  await page.goto(href('/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }))
  const notes = page.locator(`#${block} .why`)
  await expect(notes).toHaveCount(3)
  await expect(notes.nth(0)).toContainText(words('plans:why.internal'))
  await expect(notes.nth(1)).toContainText(words('plans:why.earlier') + words('plans:why.law'))
  await expect(notes.nth(2)).toContainText(words('plans:why.council'))
  await inspect(page)
})

test(
  'a paragraph opens without leaving the page, and nothing typed is left behind',
  {
    tag: ['@script', '@wide'],
  },
  async ({ as }) => {
    const editor = await as('hoshino')
    const plan = await writePlan(editor, texts.slice(0, 2))
    const [first = '', second = ''] = plan.blocks
    const section = href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section })
    await editor.goto(section)
    const count = await opened(editor, async () => {
      for (const block of [first, second]) {
        await editor.locator(`#${block} a[data-in-place]`).click()
        await expect(editor).toHaveURL(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }))
        await expect(editor.locator('[name=body]')).toBeFocused()
      }
    })
    expect(count).toBe(0)
    await expect(editor.locator('output.count')).not.toHaveCount(0)
    await editor.goBack()
    await expect(editor.locator(`#${first} [name=body]`)).toHaveValue(texts[0] ?? '')
    await editor.goBack()
    await expect(editor.locator('main li.block')).toHaveCount(2)

    await editor.locator(`#${first} a[data-in-place]`).click()
    await editor.locator('[name=body]').pressSequentially('書きかけ')
    let asked = ''
    editor.on('dialog', async (dialog) => {
      asked = dialog.type()
      await dialog.dismiss()
    })
    await editor.locator(`#${second} a[data-in-place]`).click()
    await expect.poll(() => asked).toBe('beforeunload')
    await expect(editor.locator('[name=body]')).toHaveValue(/書きかけ/)
  },
)
