import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { finished } from '../db/seeds/content/finished.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { fillIn, follow, press } from './form.ts'
import { people } from './people/desk-roles.ts'

/** A word nobody else uses, whoever walks the same way at the same time. */
const own = (word: string) => `${word}${Date.now().toString(36)}`

const rename = async (window: Page, address: string, label: string) => {
  await window.goto(address)
  await fillIn(window, { label })
  await press(window, 'settings:save')
}

test('a class is added, offered to calls, closed, and offered no more', async ({ as }) => {
  const [administrator, editor] = [await as(people.administrator), await as(people.editor)]
  const label = own('市内で活動する人')
  await administrator.goto(href('/desk/settings'))
  await inspect(administrator)
  await follow(administrator, 'settings:nav.classes')
  await inspect(administrator)
  await follow(administrator, 'settings:add.classes')
  await press(administrator, 'settings:add.button')
  await inspect(administrator)
  await fillIn(administrator, { label, extraLabelEn: 'Name of your group' })
  await press(administrator, 'settings:add.button')
  // what was typed is still there, and the question is asked for in Japanese
  await expect(administrator.locator('[name=label]')).toHaveValue(label)
  await fillIn(administrator, { extraLabel: '活動する団体の名前' })
  await press(administrator, 'settings:add.button')
  const row = administrator.locator('main tr', { hasText: label })
  await expect(row).toContainText('活動する団体の名前')
  await expect(row).toContainText(words('settings:used.none'))

  await editor.goto(href('/desk/consultations/new'))
  await expect(editor.getByRole('checkbox', { name: label })).toBeVisible()

  await row.getByRole('link').click()
  await inspect(administrator)
  await follow(administrator, 'settings:close.link')
  await inspect(administrator)
  await press(administrator, 'settings:close.button')
  await expect(row).toContainText(words('settings:closed'))
  await editor.goto(href('/desk/consultations/new'))
  await expect(editor.getByRole('checkbox', { name: label })).toHaveCount(0)
})

test(
  'new words show at once on pages that were kept; of two writers neither is overwritten',
  { tag: '@once' },
  async ({ page, as }) => {
    const [one, two] = [await as(people.administrator), await as('admin@')]
    const address = href('/desk/settings/lists/:list/:code', { list: 'categories', code: 'out_of_scope' })
    const result = path(href('/consultations/:consultation/result', { consultation: finished.key }))
    await page.goto(result)
    await page.goto(result)
    await one.goto(address)
    const before = await one.locator('[name=label]').inputValue()
    const [first, second] = [own('別の窓口へ'), own('計画の外')]

    await two.goto(address)
    await rename(one, address, first)
    await expect(one.getByRole('status')).toContainText(words('journal:verb.category.changed'))
    await expect(async () => {
      await page.goto(result)
      await expect(page.locator('main')).toContainText(first, { timeout: 500 })
    }).toPass()

    await fillIn(two, { label: second })
    await press(two, 'settings:save')
    await expect(two.locator('.error-summary')).toContainText(words('settings:refused.changedMeanwhile'))
    await expect(two.locator('#label-now')).toContainText(first)
    await expect(two.locator('[name=label]')).toHaveValue(second)
    await inspect(two)
    await press(two, 'settings:save')
    await expect(two.getByRole('status')).toContainText(words('journal:verb.category.changed'))

    await rename(one, address, before)
    await expect(one.locator('main table')).toContainText(before)
  },
)

test('the comment form offers age bands in the order of the municipality', { tag: '@once' }, async ({ page, as }) => {
  const administrator = await as(people.administrator)
  const offered = async () => {
    await page.goto(href('/consultations/:consultation/comment', { consultation: open.key }))
    return page.locator('[name=ageBand] option').allInnerTexts()
  }
  const [nothing, youngest = '', next = '', ...rest] = await offered()
  await administrator.goto(href('/desk/settings/lists/:list', { list: 'age-bands' }))
  const move = (way: string) =>
    administrator
      .locator('tr', { hasText: youngest })
      .getByRole('button', { name: words(way) })
      .click()
  await move('settings:down')
  await expect(administrator.getByRole('status')).toContainText(words('settings:moved', { word: youngest }))
  await inspect(administrator)
  expect(await offered()).toEqual([nothing, next, youngest, ...rest])
  await move('settings:up')
  await expect(administrator).toHaveURL(/moved=u18#w-u18$/)
  expect(await offered()).toEqual([nothing, youngest, next, ...rest])
})

test('a word is explained, offered to sections, and goes only where no section explains it', async ({ as }) => {
  const [administrator, editor] = [await as(people.administrator), await as(people.editor)]
  const term = own('雨庭')
  await administrator.goto(href('/desk/settings/glossary'))
  await follow(administrator, 'settings:term.add')
  await fillIn(administrator, { term, reading: 'あめにわ', meaning: '雨水をためて、ゆっくりしみこませる庭。' })
  await press(administrator, 'settings:add.button')
  await editor.goto(href('/desk/plans/:plan/sections/new', { plan: basicPlan.slug }))
  await expect(editor.getByRole('checkbox', { name: term })).toBeVisible()

  await administrator.getByRole('link', { name: term }).click()
  await inspect(administrator)
  await follow(administrator, 'settings:term.remove')
  await press(administrator, 'settings:term.remove')
  await expect(administrator.getByRole('status')).toContainText(words('journal:verb.term.removed'))
  await editor.goto(href('/desk/plans/:plan/sections/new', { plan: basicPlan.slug }))
  await expect(editor.getByRole('checkbox', { name: term })).toHaveCount(0)

  // one that a published section explains stays, and the page says where
  await administrator.goto(href('/desk/settings/glossary'))
  await administrator.getByRole('link', { name: '協働', exact: true }).click()
  await follow(administrator, 'settings:term.remove')
  await inspect(administrator)
  await expect(administrator.getByRole('main')).toContainText(words('settings:term.stays'))
  await expect(administrator.getByRole('button', { name: words('settings:term.remove') })).toHaveCount(0)
})
