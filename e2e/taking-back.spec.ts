import { href } from '#app/href.ts'
import { publishEdition, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, press } from './form.ts'

const why = { reason: '読みやすくするため。', causes: 'internal' }

test('a slip and its repair, and a paragraph removed by mistake, are taken back and never public', async ({
  as,
  page,
}) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, ['川沿いの道を直します。', '橋を架けます。', '坂に手すりを付けます。'])
  const { slug, section } = plan
  const [first = '', second = '', third = ''] = plan.blocks
  for (const body of ['川沿いの道を直しまう。', '川沿いの道を直します！']) {
    await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: slug, block: first }))
    await fillIn(editor, { body, ...why })
    await press(editor, 'plans-desk:save')
  }
  await editor.goto(href('/desk/plans/:plan/blocks/:block/removal', { plan: slug, block: second }))
  await fillIn(editor, why)
  await press(editor, 'plans-desk:removal.button')
  await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: slug, block: third }))
  const link = '[坂の地図](/plans)に手すりを付けます。'
  await fillIn(editor, { body: link, ...why })
  await press(editor, 'plans-desk:save')

  await editor.goto(href('/desk/plans/:plan/revisions/:number/withdrawal', { plan: slug, number: 1 }))
  await inspect(editor)
  await press(editor, 'plans-desk:withdrawal.button', { count: 2 })
  await expect(editor.locator('main .error-summary')).toBeVisible()
  await inspect(editor)
  await fillIn(editor, { reason: '書き誤りのため。' })
  await press(editor, 'plans-desk:withdrawal.button', { count: 2 })
  await expect(editor).toHaveURL(href('/desk/plans/:plan/revisions/ended', { plan: slug }))
  await expect(editor.getByRole('main')).toContainText('書き誤りのため。')
  await inspect(editor)

  // whoever looks for the paragraph is told the way to bring it back
  await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: slug, block: second }))
  await editor
    .getByRole('main')
    .getByRole('link', { name: words('plans-desk:gone.takeBack') })
    .click()
  await fillIn(editor, { reason: '外すつもりはなかったため。' })
  await press(editor, 'plans-desk:withdrawal.button', { count: 1 })
  await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: slug, section }))
  await expect(editor.locator('main li.block')).toHaveText([/川沿いの道を直します。/, /橋を架けます。/, /坂の地図/])

  await publishEdition(editor, slug, 'proposal')
  await page.goto(href('/plans/:plan/revisions', { plan: slug }))
  await expect(page.locator('main li.revision')).toHaveCount(1)
  await page.goto(href('/plans/:plan/comparison', { plan: slug }))
  await expect(page.locator('main tr[id]')).toHaveCount(1)
  await expect(page.getByRole('main')).toContainText(words('ui:change.link'))
  await inspect(page)
})

test('what was taken out of a plan that was never published is put back', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, ['一つめの段落です。', '二つめの段落です。'], { publish: false })
  const [first = ''] = plan.blocks
  await editor.goto(href('/desk/plans/:plan/blocks/:block/removal', { plan: plan.slug, block: first }))
  await press(editor, 'plans-desk:removal.button')
  await editor.goto(href('/desk/plans/:plan/removals', { plan: plan.slug }))
  await inspect(editor)
  await editor
    .getByRole('main')
    .getByRole('link', { name: words('plans-desk:removals.restore') })
    .click()
  await inspect(editor)
  await press(editor, 'plans-desk:restoration.button')
  await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }))
  await expect(editor.locator('main li.block')).toHaveText([/一つめの段落です。/, /二つめの段落です。/])
})
