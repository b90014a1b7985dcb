import { href } from '#app/href.ts'
import { open } from '../db/seeds/content/open.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, press } from './form.ts'
import { person, sendComment, unhurried } from './people/commenter.ts'

const commentForm = href('/consultations/:consultation/comment', { consultation: open.key })
const body = 'items[0].body'

test('every character comes back as it was written', { tag: '@once' }, async ({ page }) => {
  // a family, a character beyond the basic plane, a chosen form of one, half-width kana, both kinds of voiced ガ, markup
  const written = [
    '👩‍👩‍👧‍👦',
    '𠮷野家',
    '葛\u{E0100}城',
    '邉\u{E0101}',
    'ﾊﾝｶｸ',
    'ガ',
    'カ\u3099',
    '神',
    '<script>alert(1)</script>',
    '**a** &amp;',
  ]
  await page.goto(commentForm)
  await sendComment(page, written.join('\n'))
  const shown = await page.getByRole('main').evaluate((main) => main.textContent ?? '')
  expect(written.filter((each) => !shown.includes(each))).toEqual([])
  await inspect(page)
})

test('a character that no one can read is pointed out, and the text kept', { tag: '@once' }, async ({ page }) => {
  await page.goto(commentForm)
  const opened = Date.now()
  const text = '鐘が\u0007なる'
  await fillIn(page, { ...person, [body]: text })
  await unhurried(page, opened)
  await press(page, 'consultations:comment.toCheck')
  await expectErrors(page, words('ui:field.badCharacterAfter', { line: 1, before: '鐘が', code: 'U+0007' }))
  await expect(page.locator(`[name="${body}"]`)).toHaveValue(text)
})

test('a text of a hundred thousand letters comes back to be shortened; what is larger gets a page that says so', async ({
  page,
}) => {
  await page.goto(commentForm)
  const text = 'あ'.repeat(100_000)
  await page.locator(`[name="${body}"]`).evaluate((field, value) => Object.assign(field, { value }), text)
  await press(page, 'consultations:comment.toCheck')
  await expectErrors(page)
  expect((await page.locator(`[name="${body}"]`).inputValue()).length).toBe(text.length)
  await page.locator(`[name="${body}"]`).evaluate((field, value) => Object.assign(field, { value }), text + text)
  await press(page, 'consultations:comment.toCheck')
  await expect(page.getByRole('main')).toContainText(words('ui:errors.tooLarge'))
  await inspect(page)
})

test('a form on another site reaches nothing', { tag: '@once' }, async ({ page, baseURL }) => {
  const form = `<form method="post" action="${baseURL}/en/receipts"><input name="number" value="1"><button>Go</button></form>`
  await page.route('http://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: form }))
  await page.goto('http://elsewhere.example/')
  await page.getByRole('button').click()
  await expect(page.getByRole('main')).toContainText(words('ui:errors.foreign', {}, 'en'))
  await expect(page.getByRole('link', { name: words('ui:errors.signIn', {}, 'en') })).toHaveCount(0)
  await inspect(page)
})
