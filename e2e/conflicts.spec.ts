import type { Page } from '@playwright/test'
import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { fieldId } from '#app/ui/form/form-state.tsx'
import { addSection, callFields, callForComments, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, press } from './form.ts'

const why = { reason: '読みやすくするため。', causes: 'internal' }

async function pressed(page: Page, button: string): Promise<number> {
  const answer = page.waitForResponse((each) => each.request().method() === 'POST')
  await press(page, button)
  return (await answer).status()
}

/** Two open the same form; the second, told what the first saved, decides. */
async function meet(first: Page, second: Page, at: { path: string; field: string; button: string; more?: object }) {
  const { path, field, button, more = {} } = at
  const [theirs, own] = ['ほかの人が先に書いた、少し長めの文です。', 'わたしがあとから書いた、少し長めの文です。']
  await first.goto(path)
  await second.goto(path)
  await fillIn(first, { [field]: theirs, ...more })
  await press(first, button)
  await expect(first).not.toHaveURL(path)
  await fillIn(second, { [field]: own, ...more })
  expect(await pressed(second, button)).toBe(409)
  const typed = second.locator(`[name="${field}"]`)
  await expect(typed).toHaveValue(own)
  await expect(typed).toBeVisible()
  await expect(second.locator(`#${fieldId(field)}-now`)).toContainText(theirs)
  await expect(second.getByRole('link', { name: words('ui:conflict.toFirst') })).toBeVisible()
  if (field === 'places' || field === 'summary') await inspect(second)
  expect(await pressed(second, button)).toBe(303)
  await first.goto(path)
  await expect(first.locator(`[name="${field}"]`)).toHaveValue(own)
}

test('two change what is said of a plan: the second sees both beside each other', { tag: '@wide' }, async ({ as }) => {
  const [first, second] = [await as('hoshino'), await as('admin')]
  const { slug, section } = await writePlan(first, ['散歩道を直します。'])
  const forms = [
    { path: href('/desk/plans/:plan/details', { plan: slug }), field: 'summary', button: 'plans-desk:save' },
    {
      path: href('/desk/plans/:plan/timeline', { plan: slug }),
      field: 'stops[0].noteEasy',
      button: 'plans-desk:save',
      more: { 'stops[0].shown': 'on' },
    },
    { path: href('/desk/plans/:plan/related', { plan: slug }), field: 'related[0].title', button: 'plans-desk:save' },
    {
      path: href('/desk/plans/:plan/sections/:section/name', { plan: slug, section }),
      field: 'title',
      button: 'plans-desk:save',
      more: why,
    },
  ]
  for (const form of forms) await test.step(form.path, () => meet(first, second, form))
})

test('two change a call: the second keeps what was typed and sees what stands', { tag: '@wide' }, async ({ as }) => {
  const [first, second] = [await as('hoshino'), await as('admin')]
  const plan = await writePlan(first, ['散歩道を直します。'])
  const call = await callForComments(first, plan)
  const path = href('/desk/consultations/:consultation/details', { consultation: call })
  await meet(first, second, { path, field: 'places', button: 'consultations:desk.form.save' })
  await meet(first, second, { path, field: 'placesEn', button: 'consultations:desk.form.save' })
})

test(
  'a paragraph that somebody took out: it is said who and why, and the words typed go into a new one',
  { tag: '@wide' },
  async ({ as }) => {
    const [first, second] = [await as('hoshino'), await as('admin')]
    const plan = await writePlan(first, ['一つめの文です。二つめの文です。'])
    const [block = ''] = plan.blocks
    await second.goto(href('/desk/plans/:plan/blocks/:block/split', { plan: plan.slug, block }))
    await first.goto(href('/desk/plans/:plan/blocks/:block/removal', { plan: plan.slug, block }))
    await fillIn(first, { ...why, reason: '同じことが別の章にあるため。' })
    await press(first, 'plans-desk:removal.button')
    const own = '二つめの文を、くわしく書きました。'
    await fillIn(second, { second: own, ...why })
    expect(await pressed(second, 'plans-desk:split.button')).toBe(409)
    await expect(second.getByRole('main')).toContainText('同じことが別の章にあるため。')
    await expect(second.getByRole('main')).toContainText('星野')
    await inspect(second)
    await second
      .getByRole('button', { name: words('plans-desk:gone.put', { section: '1 歩く道' }) })
      .last()
      .click()
    await expect(second.locator('[name=body]')).toHaveValue(own)
    await press(second, 'plans-desk:block.add')
    await expect(second.locator('main li.block')).toContainText(own)
  },
)

test(
  'a paragraph edited while it is being split, merged or removed: what was edited is shown first',
  { tag: '@wide' },
  async ({ as }) => {
    const [first, second] = [await as('hoshino'), await as('admin')]
    const plan = await writePlan(first, ['一つめの文です。二つめの文です。', '三つめの文です。'])
    const [block = '', other = ''] = plan.blocks
    const own = '二つめの文を、くわしく書きました。'
    const here = { plan: plan.slug, block }
    await second.goto(href('/desk/plans/:plan/blocks/:block/split', here))
    await first.goto(href('/desk/plans/:plan/blocks/:block', here))
    await fillIn(first, { body: '一つめの文を直しました。二つめの文です。', ...why })
    await press(first, 'plans-desk:save')
    await fillIn(second, { second: own, ...why })
    expect(await pressed(second, 'plans-desk:split.button')).toBe(409)
    await expect(second.locator('.notice ins')).toContainText('を直しました')
    await expect(second.locator('[name=second]')).toHaveValue(own)
    await inspect(second)

    await second.goto(href('/desk/plans/:plan/blocks/:block/merge', here))
    await first.goto(href('/desk/plans/:plan/blocks/:block/removal', { plan: plan.slug, block: other }))
    await fillIn(first, why)
    await press(first, 'plans-desk:removal.button')
    await fillIn(second, { body: own, ...why })
    expect(await pressed(second, 'plans-desk:merge.button')).toBe(409)
    await expect(second.locator('.error-summary')).toContainText(words('plans-desk:refused.otherBlockGone'))
    await press(second, 'plans-desk:merge.asEdit')
    await expect(second.locator('[name=body]')).toHaveValue(own)
    await press(second, 'plans-desk:save')
    await expect(second.locator('main li.block')).toContainText(own)
  },
)

test(
  'a paragraph or section that somebody moved: its new place is shown, and pressing again decides',
  { tag: '@wide' },
  async ({ as }) => {
    const [first, second] = [await as('hoshino'), await as('admin')]
    const { slug, section, blocks } = await writePlan(first, [
      '一つめの文です。',
      '二つめの文です。',
      '三つめの文です。',
    ])
    const [one = '', two = '', three = ''] = blocks
    const block = href('/desk/plans/:plan/blocks/:block/place', { plan: slug, block: one })
    await second.goto(block)
    await first.goto(block)
    await fillIn(first, { place: `${section}:${two}`, ...why })
    await press(first, 'plans-desk:place.button')
    await fillIn(second, { place: `${section}:${three}`, ...why })
    expect(await pressed(second, 'plans-desk:place.button')).toBe(409)
    await expect(second.locator('#place-now')).toContainText('二つめの文です。')
    await expect(second.locator(`[name=place][value="${section}:${three}"]`)).toBeChecked()
    await expect(second.locator('[name=reason]')).toHaveValue(why.reason)
    await inspect(second)
    await press(second, 'plans-desk:place.button')
    await expect(second.locator('main li.block').last()).toContainText('一つめの文です。')

    const other = await addSection(first, slug, { number: '2', title: '橋', ...why })
    await second.goto(href('/desk/plans/:plan/sections/:section/place', { plan: slug, section: other }))
    await first.goto(href('/desk/plans/:plan/sections/:section/place', { plan: slug, section: other }))
    await fillIn(first, { place: `${section}:`, ...why })
    await press(first, 'plans-desk:sectionPlace.button')
    await fillIn(second, { place: `:${section}`, ...why })
    expect(await pressed(second, 'plans-desk:sectionPlace.button')).toBe(409)
    await expect(second.locator('#place-now')).toContainText('歩く道')
    await expect(second.locator('[name=place]')).toHaveValue(`:${section}`)
    expect(await pressed(second, 'plans-desk:sectionPlace.button')).toBe(303)
  },
)

test(
  'a section that somebody took out cannot be moved into: another is chosen, and nothing is typed again',
  { tag: '@wide' },
  async ({ as }) => {
    const [first, second] = [await as('hoshino'), await as('admin')]
    const { slug, section, blocks } = await writePlan(first, ['一つめの文です。', '二つめの文です。'])
    const [one = ''] = blocks
    const gone = await addSection(first, slug, { number: '2', title: '橋', ...why })
    const left = await addSection(first, slug, { number: '3', title: '坂', ...why })
    await second.goto(href('/desk/plans/:plan/blocks/:block/place', { plan: slug, block: one }, { section: gone }))
    await first.goto(href('/desk/plans/:plan/sections/:section/removal', { plan: slug, section: gone }))
    await fillIn(first, why)
    await press(first, 'plans-desk:sectionRemoval.button')
    await fillIn(second, { place: `${gone}:`, ...why })
    expect(await pressed(second, 'plans-desk:place.button')).toBe(409)
    await expect(second.locator('#place-error')).toContainText(words('plans-desk:refused.targetGone'))
    await expect(second.locator(`[name=place][value="${section}:"]`)).toBeVisible()
    await expect(second.locator('[name=reason]')).toHaveValue(why.reason)
    await inspect(second)
    await fillIn(second, { place: `${left}:` })
    await press(second, 'plans-desk:place.button')
    await expect(second).toHaveURL(
      new RegExp(`${href('/desk/plans/:plan/sections/:section', { plan: slug, section: left })}#`),
    )
    await expect(second.locator('main li.block')).toContainText('一つめの文です。')
  },
)

test('what was added to a section while it was being taken out is shown first', { tag: '@wide' }, async ({ as }) => {
  const [first, second] = [await as('hoshino'), await as('admin')]
  const { slug, section, blocks } = await writePlan(first, ['一つめの文です。', '二つめの文です。'])
  await second.goto(href('/desk/plans/:plan/sections/:section/removal', { plan: slug, section }))
  await first.goto(
    href(
      '/desk/plans/:plan/sections/:section/blocks/new',
      { plan: slug, section },
      { kind: 'paragraph', after: blocks[0] },
    ),
  )
  await fillIn(first, { body: 'あとから足した文です。', ...why })
  await press(first, 'plans-desk:block.add')
  await fillIn(second, why)
  expect(await pressed(second, 'plans-desk:sectionRemoval.button')).toBe(409)
  await expect(second.locator('.notice')).toContainText('あとから足した文です。')
  await expect(second.locator('[name=reason]')).toHaveValue(why.reason)
  await inspect(second)
  expect(await pressed(second, 'plans-desk:sectionRemoval.button')).toBe(303)
})

test(
  'a call published while its draft was being edited: nothing typed is dropped',
  { tag: '@wide' },
  async ({ as }) => {
    const [first, second] = [await as('hoshino'), await as('admin')]
    const plan = await writePlan(first, ['散歩道を直します。'])
    await first.goto(href('/desk/consultations/new'))
    const edition = await first.locator('[name=editionId] option', { hasText: plan.title }).getAttribute('value')
    const closesAt = toTyped(new Date(Date.now() + 86_400_000))
    const shortPeriodReason = '前の募集のあとに直した一か所だけを聞くため。'
    await fillIn(first, { ...callFields(plan), editionId: edition ?? '', closesAt, shortPeriodReason })
    await press(first, 'consultations:desk.form.saveNew')
    const call = new URL(first.url()).pathname.split('/').at(-2) ?? ''
    await second.goto(href('/desk/consultations/:consultation/details', { consultation: call }))
    await press(first, 'consultations:desk.notice.do')
    const [purpose, places] = ['案をつくる前に、みなさんの声を聞かせてください。', '市役所2階 企画課']
    await fillIn(second, { purpose, places })
    expect(await pressed(second, 'consultations:desk.form.save')).toBe(409)
    await expect(second.locator('.error-summary')).toContainText(words('consultations:refused.noticeMeanwhile'))
    await expect(second.locator('#overtaken-purpose')).toHaveValue(purpose)
    await expect(second.locator('[id^=overtaken-]')).toHaveCount(1)
    await expect(second.locator('[name=places]')).toHaveValue(places)
    await inspect(second)
    expect(await pressed(second, 'consultations:desk.form.save')).toBe(303)
    await second.goto(href('/desk/consultations/:consultation/details', { consultation: call }))
    await expect(second.locator('[name=places]')).toHaveValue(places)
  },
)
