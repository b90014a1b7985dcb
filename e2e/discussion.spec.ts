import { href } from '#app/href.ts'
import { parks } from '../db/seeds/content/parks.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { person, sendComment } from './people/commenter.ts'

const shown = href('/consultations/:consultation/opinions', { consultation: parks.key })

test('an opinion is read, shown without a name, and disappears when it is withdrawn', async ({ page, as }) => {
  const mark = Date.now().toString(36)
  const [before, after] = [`${mark} <b>太字</b> {意見|いけん} & 「私は`, '」と申します。']
  await page.goto(href('/consultations/:consultation/comment', { consultation: parks.key }))
  await expect(page.getByText(words('discussion:told.title'))).toBeVisible()
  await inspect(page)
  const receipt = await sendComment(page, `${before}${person.name}${after}`)
  await expect(page.getByText(words('discussion:state.waiting'))).toBeVisible()
  await inspect(page)
  await page.goto(shown)
  await expect(page.getByRole('main')).not.toContainText(mark)

  const editor = await as('hoshino')
  await editor.goto(href('/desk/consultations/:consultation/moderation', { consultation: parks.key }))
  await inspect(editor)
  const row = editor.locator('main li', { hasText: mark })
  await row.getByRole('checkbox').check()
  await fillIn(editor, { decision: 'shown' })
  await press(editor, 'discussion:desk.button')
  await expectErrors(editor, person.name.replace(' ', ''))
  await Promise.all([
    editor.waitForNavigation(),
    editor
      .locator('main li', { hasText: mark })
      .getByRole('link', { name: words('discussion:desk.open') })
      .click(),
  ])
  await inspect(editor)
  await expect(editor.locator('mark')).toHaveText(person.name)
  await expect(editor.locator('[name=hide]')).toHaveValue(person.name)
  await fillIn(editor, { redactedFor: 'personal', decision: 'shown' })
  await press(editor, 'discussion:item.preview')
  const mended = before + words('discussion:taken.personal') + after
  await expect(editor.getByText(mended)).toBeVisible()
  await inspect(editor)
  await page.goto(shown)
  await expect(page.getByRole('main')).not.toContainText(mark)
  await press(editor, 'discussion:desk.button')
  await expect(editor).toHaveURL(/\/moderation\?state=waiting|\/moderation$/)
  await expect(editor.getByRole('main')).not.toContainText(mark)

  await expect(async () => {
    await page.goto(shown)
    await expect(page.getByText(mended)).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await page.content()).not.toContain(person.name)
  await inspect(page)
  await page.goto(receipt.path)
  await follow(page, 'discussion:state.see')
  await expect(page.getByText(mended)).toBeVisible()

  await page.goto(receipt.path)
  await follow(page, 'consultations:withdrawal.title')
  await press(page, 'consultations:withdrawal.do')
  await expect(async () => {
    await page.goto(shown)
    expect(await page.content()).not.toContain(mark)
  }).toPass()
})
