import { href } from '#app/href.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { person, receiptOn, unhurried } from './people/commenter.ts'

const onParagraph = href(
  '/consultations/:consultation/comment',
  { consultation: open.key },
  { section: 's2-1', block: 's2-1-p2' },
)

test('a resident comments on a paragraph, mends, sends, looks it up and withdraws', async ({ page }) => {
  await page.goto(href('/plans/:plan/sections/:section', { plan: basicPlan.slug, section: 's2-1' }, { '#': 's2-1-p2' }))
  await page
    .locator('#s2-1-p2')
    .getByRole('link', { name: words('plans:block.comment') })
    .click()
  const opened = Date.now()
  const quote = '地区'
  await fillIn(page, { 'items[0].quote': quote })

  await press(page, 'consultations:comment.toCheck')
  await expectErrors(page, words('consultations:refused.bodyMissing'), words('consultations:refused.nameMissing'))
  await expect(page.locator('[name="items[0].quote"]')).toHaveValue(quote)

  const long = 'あ'.repeat(5000)
  await fillIn(page, { ...person, 'items[0].body': long })
  await press(page, 'consultations:comment.toCheck')
  await expectErrors(page)
  await expect(page.locator('[name="items[0].body"]')).toHaveValue(long)
  for (const field of ['name', 'address', 'email'] as const) {
    await expect(page.locator(`[name=${field}]`)).toHaveValue(person[field])
  }

  const first = '居場所は、<b>歩いて</b>行ける所に。**太字**ではありません 👨‍👩‍👧'
  await fillIn(page, { 'items[0].body': first })
  await press(page, 'consultations:comment.more')
  await expect(page.locator('[name="items[0].body"]')).toHaveValue(first)
  await inspect(page)
  await fillIn(page, {
    'items[1].section': 's3-1',
    'items[1].body': '二つめの意見です。',
    'items[1].reason': '理由です。',
  })
  await unhurried(page, opened)
  await press(page, 'consultations:comment.toCheck')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('consultations:check.title'))
  await expect(page.getByText(first, { exact: true })).toBeVisible()
  await expect(page.getByText(person.name)).toBeVisible()
  await inspect(page)

  await press(page, 'ui:form.mend')
  await expect(page.locator('[name="items[0].body"]')).toHaveValue(first)
  await expect(page.locator('[name="items[1].section"]')).toHaveValue('s3-1')
  await expect(page.locator('[name=class][value=resident]')).toBeChecked()
  const mended = `${first} なおしました。`
  await fillIn(page, { 'items[0].body': mended })
  await press(page, 'consultations:comment.toCheck')
  await press(page, 'consultations:check.send')

  const { number, secret, path } = await receiptOn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('consultations:receipt.thanks'))
  await expect(page.getByText(mended, { exact: true })).toBeVisible()
  await expect(page.locator('.receipt-number')).toHaveText(number)
  await expect(page.getByRole('main')).not.toContainText(person.email)
  await inspect(page)

  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.receipt-number')).toBeVisible()
  await expect(page.getByText(mended, { exact: true })).toBeVisible()
  await expect(page.locator('header.bar nav').first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.goto(href('/consultations/:consultation', { consultation: open.key }))
  await follow(page, 'consultations:receipts.title')
  await fillIn(page, { number, secret: 'aaaa-bbbb-cccc-dddd' })
  await press(page, 'consultations:receipts.open')
  await expectErrors(page, words('consultations:refused.receiptUnknown'))
  await fillIn(page, { number, secret: secret.toUpperCase() })
  await press(page, 'consultations:receipts.open')
  await expect(page).toHaveURL(path)
  await expect(page.getByText(words('consultations:receipt.states.received'))).toBeVisible()

  await follow(page, 'consultations:withdrawal.title')
  await inspect(page)
  await press(page, 'consultations:withdrawal.do')
  await page.goto(path)
  await expect(page.getByText(words('consultations:withdrawal.already'))).toBeVisible()
  await expect(page.getByText(words('consultations:receipt.states.withdrawn'))).toBeVisible()
  await inspect(page)
})

test('the same form sent from two windows, at once and again, gives one receipt', async ({ page }) => {
  await page.goto(onParagraph)
  const opened = Date.now()
  await fillIn(page, { ...person, 'items[0].body': '二度押しても一つです。' })
  await unhurried(page, opened)
  await press(page, 'consultations:comment.toCheck')
  const form = await page
    .locator(`form[action="${href('/consultations/:consultation/submission', { consultation: open.key })}"]`)
    .evaluate((each) => Object.fromEntries(new FormData(each as HTMLFormElement)) as Record<string, string>)
  const send = () =>
    page.request.post(href('/consultations/:consultation/submission', { consultation: open.key }), {
      form,
      maxRedirects: 0,
    })
  const both = await Promise.all([send(), send()])
  expect(both.map((answer) => answer.status())).toEqual([303, 303])
  await press(page, 'consultations:check.send')
  const { path } = await receiptOn(page)
  for (const answer of both) expect(answer.headers().location).toContain(path)
})

test('a group comments in its name on the whole plan, in easy Japanese', async ({ page }) => {
  await page.goto(`/easy${href('/consultations/:consultation/comment', { consultation: open.key })}`)
  await inspect(page)
  const opened = Date.now()
  await fillIn(page, {
    ...person,
    organisation: 'yes',
    representative: '会長 神木',
    'items[0].body': '会としての意見です。',
  })
  await unhurried(page, opened)
  // the words have readings here, so the button is found by being the one that goes on
  await page.locator('main form button:not([name], .vh)').click()
  await expect(page.getByText('会長 神木')).toBeVisible()
  await inspect(page)
  await page.locator('form[action$="/submission"] button').first().click()
  await receiptOn(page)
  await expect(page).toHaveURL(/^[^?]*\/easy\/receipts/)
})

test('an expired call says so instead of asking', async ({ page }) => {
  await page.goto(href('/consultations/:consultation/comment', { consultation: 'basic-plan-draft' }))
  await expect(page.getByText(words('consultations:closed.closed'))).toBeVisible()
  await expect(page.locator('textarea')).toHaveCount(0)
  await inspect(page)
})

test('a comment sent in English keeps its words', async ({ page }) => {
  await page.goto(`/en${onParagraph}`)
  const opened = Date.now()
  await inspect(page)
  await fillIn(page, { ...person, 'items[0].body': 'Please add a place in every school district.' })
  await unhurried(page, opened)
  await page.getByRole('button', { name: words('consultations:comment.toCheck', {}, 'en') }).click()
  await inspect(page)
  await page.getByRole('button', { name: words('consultations:check.send', {}, 'en'), exact: true }).click()
  await receiptOn(page)
  await expect(page.getByText('Please add a place in every school district.')).toBeVisible()
  await inspect(page)
})
