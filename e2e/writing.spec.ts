import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { addSection, callFields, department, publishEdition, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, follow, press } from './form.ts'

const why = { reason: '読みやすくするため。', causes: 'internal' }

test('two people edit one paragraph: the second sees both texts and decides', async ({ as }) => {
  const [first, second] = [await as('hoshino'), await as('admin')]
  const plan = await writePlan(first, ['川沿いの道を直します。'], { publish: false })
  const block = href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: plan.blocks[0] ?? '' })
  await first.goto(block)
  await second.goto(block)
  await inspect(second)
  await fillIn(first, { body: '川沿いの道を、令和9年度に直します。' })
  await press(first, 'plans-desk:save')
  await expect(first).not.toHaveURL(block)
  const own = '川沿いの道を、歩く人のために直します。'
  await fillIn(second, { body: own, en: 'We will mend the path by the river.' })
  const answer = second.waitForResponse((each) => each.request().method() === 'POST')
  await press(second, 'plans-desk:save')
  expect((await answer).status()).toBe(409)
  await expect(second.getByText(words('plans-desk:conflict.title')).first()).toBeVisible()
  await expect(second.getByRole('main')).toContainText('川沿いの道を、令和9年度に直します。')
  await expect(second.locator('[name=body]')).toHaveValue(own)
  await expect(second.locator('[name=en]')).toHaveValue('We will mend the path by the river.')
  await inspect(second)
  const both = '川沿いの道を、歩く人のために、令和9年度に直します。'
  await fillIn(second, { body: both })
  await press(second, 'plans-desk:save')
  await first.goto(block)
  await expect(first.locator('[name=body]')).toHaveValue(both)
})

test(
  'paragraphs and sections are split, merged, moved and removed, and readers are told',
  { tag: '@wide' },
  async ({ as, page }) => {
    const editor = await as('hoshino')
    const plan = await writePlan(editor, [
      '一つめの文です。二つめの文です。',
      '三つめの段落です。',
      '四つめの段落です。',
    ])
    const { slug, section } = plan
    const [first = '', third = '', fourth = ''] = plan.blocks
    const blocks = editor.locator('main li.block')

    await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: slug, section }))
    await inspect(editor)
    const here = { plan: slug, block: first }
    await editor.locator(`#${first} .more > summary`).click()
    await editor.locator(`main a[href^="${href('/desk/plans/:plan/blocks/:block/split', here)}"]`).click()
    await expect(editor.locator('[name=second]')).toHaveValue('二つめの文です。')
    await inspect(editor)
    await fillIn(editor, why)
    await press(editor, 'plans-desk:split.button')
    await expect(blocks).toHaveCount(4)

    await editor.locator(`#${third} .more > summary`).click()
    await editor
      .locator(`main a[href^="${href('/desk/plans/:plan/blocks/:block/merge', { plan: slug, block: third })}"]`)
      .click()
    await inspect(editor)
    await fillIn(editor, { body: '三つめと四つめの段落です。', ...why })
    await press(editor, 'plans-desk:merge.button')
    await expect(blocks).toHaveCount(3)
    await expect(editor.locator(`main li#${fourth}`)).toHaveCount(0)

    const other = await addSection(editor, slug, { number: '2', title: '橋', ...why })
    await editor.goto(href('/desk/plans/:plan/blocks/:block/place', { plan: slug, block: third }))
    await fillIn(editor, { ...why })
    await editor.locator('main [name=section]:not([type=hidden])').selectOption(other)
    await press(editor, 'plans-desk:place.show')
    await inspect(editor)
    await expect(editor.locator('[name=reason]')).toHaveValue(why.reason)
    await expect(editor.locator('[name=place]:checked')).toHaveValue(`${other}:`)
    await press(editor, 'plans-desk:place.button')
    await editor.goto(href('/desk/plans/:plan/sections/:section', { plan: slug, section: other }))
    await expect(editor.locator(`main li#${third}`)).toBeVisible()

    await editor.goto(href('/desk/plans/:plan/blocks/:block/removal', here))
    await inspect(editor)
    await fillIn(editor, why)
    await press(editor, 'plans-desk:removal.button')

    await editor.goto(href('/desk/plans/:plan/sections/:section/name', { plan: slug, section: other }))
    await fillIn(editor, { title: '橋と坂', departmentId: department('urban'), ...why })
    await press(editor, 'plans-desk:save')
    // into the new one: before it would be where it stood
    await editor.goto(href('/desk/plans/:plan/sections/:section/place', { plan: slug, section }))
    await fillIn(editor, { place: `${other}:`, ...why })
    await press(editor, 'plans-desk:sectionPlace.button')
    await expect(editor).toHaveURL(new RegExp(`${href('/desk/plans/:plan', { plan: slug })}#`))
    const gone = await addSection(editor, slug, { number: '3', title: '広場', ...why })
    await editor.goto(href('/desk/plans/:plan/sections/:section/removal', { plan: slug, section: gone }))
    await inspect(editor)
    await fillIn(editor, why)
    await press(editor, 'plans-desk:sectionRemoval.button')
    await editor.goto(href('/desk/plans/:plan/revisions', { plan: slug }))
    await inspect(editor)
    await publishEdition(editor, slug, 'proposal')

    await page.goto(href('/plans/:plan/sections/:section', { plan: slug, section: other }))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('橋と坂')
    await expect(page.locator(`#${third}`)).toContainText('三つめと四つめの段落です。')
    await page.goto(href('/plans/:plan/revisions', { plan: slug }))
    for (const kind of ['split', 'merge', 'move', 'remove', 'section_add', 'section_rename', 'section_move']) {
      await expect
        .soft(
          page
            .getByRole('main')
            .getByText(words(`plans:kind.${kind}`), { exact: true })
            .first(),
        )
        .toBeVisible()
    }
    // a section added and removed again is nothing to a reader
    await expect(page.getByRole('main').getByText(words('plans:kind.section_remove'), { exact: true })).toHaveCount(0)
    await inspect(page)
    await page.goto(href('/plans/:plan/comparison', { plan: slug }))
    await inspect(page)
    await page.goto(href('/plans/:plan/blocks/:block', here))
    await expect(page.getByText(words('plans:block.removed'))).toBeVisible()
    await page.goto(href('/plans/:plan/blocks/:block', { plan: slug, block: fourth }))
    await expect(page.getByText(words('plans:block.merged'))).toBeVisible()
  },
)

test('a typing error is mended by a small edition that says why', { tag: '@wide' }, async ({ as, page }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, ['散歩道に案内版を置きます。'])
  const [block = ''] = plan.blocks
  await editor.goto(href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }))
  await fillIn(editor, { body: '散歩道に案内板を置きます。', reason: '字の誤り。', causes: 'typing_error' })
  await press(editor, 'plans-desk:save')
  await editor.goto(href('/desk/plans/:plan/publication', { plan: plan.slug }))
  await inspect(editor)
  const reason = '「案内版」は「案内板」の書き誤りでした。'
  await editor.locator('[name=size][value=minor]').check()
  await editor.locator('[name=reason]').fill(reason)
  await press(editor, 'plans-desk:publication.button')
  await page.goto(href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: '1.1' }))
  await expect(page.getByText(reason)).toBeVisible()
  await inspect(page)
  await page.goto(
    href('/plans/:plan/editions/:edition/sections/:section', { plan: plan.slug, edition: '1', section: plan.section }),
  )
  await expect(page.locator(`#${block}`)).toContainText('案内版')
  await page.goto(href('/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }))
  await expect(page.locator(`#${block}`)).toContainText('案内板')
})

test('a call cannot be announced before it says everything it must', { tag: '@wide' }, async ({ as, page }) => {
  const editor = await as('hoshino')
  const plan = await writePlan(editor, ['散歩道を直します。'])
  const { title = '', departmentId = '', ...rest } = callFields(plan)
  await editor.goto(href('/desk/consultations/new'))
  const edition = await editor.locator('[name=editionId] option', { hasText: plan.title }).getAttribute('value')
  const days = (count: number) => toTyped(new Date(Date.now() + count * 86_400_000))
  await fillIn(editor, { title, departmentId, editionId: edition ?? '', opensAt: days(2), closesAt: days(9) })
  await press(editor, 'consultations:desk.form.saveNew')
  await expect(editor).toHaveURL(/\/notice$/)
  const slug = new URL(editor.url()).pathname.split('/').at(-2) ?? ''
  for (const field of ['contact', 'places', 'publication', 'personalData']) {
    await expect.soft(editor.getByText(words(`consultations:desk.notice.fields.${field}`))).toBeVisible()
  }
  await expect(editor.getByRole('button', { name: words('consultations:desk.notice.do'), exact: true })).toHaveCount(0)
  await inspect(editor)
  const hidden = await page.goto(href('/consultations/:consultation', { consultation: slug }))
  expect(hidden?.status()).toBe(404)

  await follow(editor, 'consultations:desk.notice.mend')
  const { opensAt: _, ...texts } = rest
  const shortPeriodReason = '直すところが一つだけのため。'
  await fillIn(editor, { ...texts, shortPeriodReason })
  await press(editor, 'consultations:desk.form.save')
  await editor.goto(href('/desk/consultations/:consultation/notice', { consultation: slug }))
  await inspect(editor)
  await press(editor, 'consultations:desk.notice.do')
  await expect(editor).toHaveURL(href('/desk/consultations/:consultation', { consultation: slug }))
  await page.goto(href('/consultations/:consultation', { consultation: slug }))
  await expect(page.getByText(shortPeriodReason)).toBeVisible()
  await expect(page.getByText(words('consultations:state.announced')).first()).toBeVisible()
  await inspect(page)
})
