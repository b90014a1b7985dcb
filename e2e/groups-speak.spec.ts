import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { square } from '../db/seeds/content/events.ts'
import { groups } from '../db/seeds/content/groups.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { dayFromNow } from '../db/seeds/demo-time.ts'
import { expect, inspect, test } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { apply } from './people/applicant.ts'
import { receiptOn, unhurried } from './people/commenter.ts'
import { enterByMail, linkInMail, newestMail } from './people/person.ts'
import { words } from './words.ts'

// no letter box is sent more than five links an hour, and each journey goes its way several times
const named = (wanted: string) => groups.find(({ key }) => key === wanted) ?? { key: '', name: '' }
const { key: slug, name } = named('satoyama-kyogikai')

/** A window of somebody who acts for a group. */
async function actFor(page: Page, administrator: Page, group = named('satoyama-kyogikai')): Promise<void> {
  await enterByMail(page, administrator, `${group.key}@group.example`)
  await page.goto(href('/my/groups/:group/voice', { group: group.key }))
  await expect(page.getByRole('main')).toContainText(group.name)
}

test('a group comments in its own name, and the desk sees whose it is', { tag: '@wide' }, async ({ page, as }) => {
  await actFor(page, await as('kubo'))
  await page.goto(href('/my/groups/:group/comment/:call', { group: slug, call: open.key }))
  const opened = Date.now()
  await expect(page.getByRole('main')).toContainText(name)
  await inspect(page)
  const body = `里山の足を守ってください。${opened}`
  await fillIn(page, { 'items[0].body': body })
  await unhurried(page, opened)
  await press(page, 'consultations:comment.toCheck')
  await expectErrors(page, words('speaking:refused.decidedMissing'))
  await fillIn(page, { bodyDecided: 'yes', bodyDecidedOn: dayFromNow(-3), speaksFor: '460' })
  await press(page, 'consultations:comment.toCheck')
  await expect(page.getByRole('main')).toContainText(body)
  await expect(page.getByRole('main')).toContainText(words('speaking:speaksFor.count', { figure: '460' }))
  await inspect(page)
  await press(page, 'consultations:check.send')
  const { number } = await receiptOn(page)
  await page.goto(href('/my/groups/:group/voice', { group: slug }))
  await expect(page.getByRole('main')).toContainText(number)

  const editor = await as('hoshino')
  await editor.goto(href('/desk/submissions', { consultation: open.key }))
  await editor.getByRole('main').getByRole('link', { name: number }).click()
  await expect(editor.getByRole('main')).toContainText(name)
  await expect(editor.getByRole('main')).toContainText('460')
  await inspect(editor)
})

test('the city asks a group, it states, and all is published', { tag: '@wide' }, async ({ page, as, request }) => {
  const [editor, administrator] = [await as('hoshino'), await as('kubo')]
  const title = `第２章について ${Date.now()}`
  await editor.goto(href('/desk/referrals/new', { plan: basicPlan.slug }))
  const department = editor.locator('[name=departmentId] option').nth(1)
  await fillIn(editor, { title, body: 'どのように進めるとよいでしょうか。', dueOn: dayFromNow(14) })
  await fillIn(editor, { departmentId: (await department.getAttribute('value')) ?? '' })
  await inspect(editor)
  await press(editor, 'referrals:save')
  await editor.getByLabel(name, { exact: true }).check()
  await inspect(editor)
  await press(editor, 'referrals:save')
  const before = await newestMail(administrator, 'referral')
  await follow(editor, 'referrals:step.sending')
  await press(editor, 'referrals:step.sendingButton')
  const at = editor.url()

  await actFor(page, administrator)
  await page.goto(await linkInMail(administrator, 'referral', before, `${slug}@group.example`))
  await inspect(page)
  await press(page, 'referrals:my.button')
  await expectErrors(page, words('referrals:refused.statementMissing'))
  await fillIn(page, { body: '地区ごとに話し合う場を設けてください。', bodyDecided: 'no' })
  await press(page, 'referrals:my.button')
  await expect(page.locator('.told')).toContainText(words('journal:verb.referral.stated'))

  const address = href('/plans/:plan/statements/:referral', {
    plan: basicPlan.slug,
    referral: at.split('/').at(-1) ?? '',
  })
  expect((await request.get(address)).status()).toBe(404)
  await editor.goto(at)
  await follow(editor, 'referrals:step.publication')
  await inspect(editor)
  await press(editor, 'referrals:step.publicationButton')
  await page.goto(href('/plans/:plan', { plan: basicPlan.slug }))
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('main')).toContainText('地区ごとに話し合う場を設けてください。')
  await inspect(page)
})

test('a group applies for a workshop with its delegates', { tag: '@wide' }, async ({ page, as }) => {
  const group = named('kawabe-higashi')
  await actFor(page, await as('kubo'), group)
  await page.goto(href('/my/groups/:group/events', { group: group.key }))
  await inspect(page)
  await page
    .getByRole('main')
    .locator(
      `a[href="${href('/my/groups/:group/events/:event/application', { group: group.key, event: square.slug })}"]`,
    )
    .click()
  await expect(page.getByRole('main')).toContainText(words('signups:group.delegates'))
  await expect(page.getByRole('main')).toContainText(group.name)
  await inspect(page)
  // the demo's event, which this journey applies to in each of its ways: nobody is there twice
  const unique = `${Date.now()}`
  const who = { name: `団体 ${unique}`, email: `delegate-${unique}@post.example` }
  const delegates = { ...who, companions: '団体 二人目', sessions: ['2'], sex: 'none' }
  const { number } = await apply(
    page,
    square.slug,
    delegates,
    href('/my/groups/:group/events/:event/application', { group: group.key, event: square.slug }),
  )
  await expect(page.getByRole('main')).toContainText(number)
  await page.goto(href('/my/groups/:group/events', { group: group.key }))
  await expect(page.getByRole('main')).toContainText(number)
  await inspect(page)

  const editor = await as('hoshino')
  await editor.goto(href('/desk/events/:event/signups/:signup', { event: square.slug, signup: number }))
  await expect(editor.getByRole('main')).toContainText(group.name)
})

test(
  'what a group needs is put up, answered by a form, and closed',
  { tag: '@wide' },
  async ({ page, as, browser }) => {
    const administrator = await as('kubo')
    await actFor(page, administrator, named('nijiiro'))
    await follow(page, 'board:new')
    await inspect(page)
    const title = `長机を20台貸してください ${Date.now()}`
    await fillIn(page, { kind: 'need', title, body: '里山まつりで使います。', expiresOn: dayFromNow(20) })
    await press(page, 'board:put')
    const own = page.url()
    await follow(page, 'board:toPublic')
    const shown = page.url()

    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await visitor.goto(href('/groups/board', { kind: 'need' }))
    await visitor.getByRole('link', { name: title }).click()
    await follow(visitor, 'board:contact.title')
    const opened = Date.now()
    await fillIn(visitor, { name: '杉山 実', email: 'sugiyama@post.example', message: '公民館の机をどうぞ。' })
    await unhurried(visitor, opened)
    const before = await newestMail(administrator, 'board_message')
    await press(visitor, 'board:contact.send')
    await expect(visitor.getByRole('main')).toContainText(words('board:contact.sent'))

    expect(await linkInMail(administrator, 'board_message', before, `${named('nijiiro').key}@group.example`)).toBe(
      new URL(own).pathname,
    )
    await page.goto(own)
    await expect(page.getByRole('main')).toContainText('公民館の机をどうぞ。')
    await inspect(page)
    await follow(page, 'board:closure.title')
    await fillIn(page, { outcome: 'found', note: 'ありがとうございました。' })
    await press(page, 'board:closure.button')
    await visitor.goto(shown)
    await expect(visitor.getByRole('main')).toContainText(words('board:outcome.found'))
    await expect(visitor.getByRole('main')).not.toContainText('公民館の机')
    await visitor.goto(href('/groups/board'))
    await expect(visitor.getByRole('link', { name: title })).toHaveCount(0)
    await visitor.context().close()
  },
)
