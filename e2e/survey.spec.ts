import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { type Language, languages } from '#app/text/language.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { answerAll, leave, walkThrough } from './people/respondent.ts'

const main = (page: Page) => page.getByRole('main')
const next = 'button[name=to][value=next]'

/** From the list to the first page of the first survey that is open to everybody. */
async function begin(page: Page, language: Language): Promise<void> {
  await page.goto(path(href('/surveys'), language))
  await inspect(page)
  const links = await main(page)
    .locator('.entries h3 a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const href of links) {
    await page.goto(href)
    await inspect(page)
    if ((await main(page).locator('a[href$="/beginning"]').count()) > 0) break
  }
  await leave(page, 'a[href$="/beginning"]')
  await inspect(page)
  await leave(page, 'form button:not([name], .vh)')
  await expect(page).toHaveURL(/\/answers\/[^/]+\/pages\/[^/]+$/)
}

for (const language of languages) {
  const title = `a survey is answered page by page, put aside, gone on with, checked and sent in ${language}`
  // without script the words change nothing
  test(title, { tag: language === 'ja' ? [] : '@screens' }, async ({ page }) => {
    await begin(page, language)
    const [, secret = ''] = new URL(page.url()).pathname.match(/\/answers\/([^/]+)/) ?? []
    await inspect(page)
    await answerAll(page, '回答 𠮷')
    await leave(page, 'button[name=to][value=later]')
    await expect(page).toHaveURL(new RegExp(`${href('/answers/:secret', { secret })}\\?saved`))
    await expect(page.locator('.notice[role=status]')).toContainText(
      words('surveys:sheet.saved', {}, language).slice(0, 2),
    )
    await inspect(page)
    await leave(page, '.actions a')

    const answered = await walkThrough(page, '回答 𠮷')
    await expect(main(page)).not.toContainText(words('surveys:check.mendFirst', {}, language))

    // Mending one answer leads back here, and going back and forth loses nothing.
    const before = await main(page).locator('.answers').allTextContents()
    await leave(page, '.mend a')
    await expect(page).toHaveURL(/\?check=yes/)
    await inspect(page)
    await leave(page, 'button[name=to][value=check]')
    await expect(page).toHaveURL(/\/confirmation(#|$)/)
    await leave(page, '.actions a')
    if ((await main(page).locator('button[value=back]').count()) > 0) {
      await leave(page, 'button[value=back]')
      await leave(page, next)
    }
    await page.goto(path(href('/answers/:secret/confirmation', { secret }), language))
    expect(await main(page).locator('.answers').allTextContents()).toEqual(before)

    await leave(page, 'form .actions button')
    await expect(page).toHaveURL(new RegExp(`${href('/answers/:secret', { secret })}$`))
    await expect(page.locator('.receipt-number')).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(await main(page).locator('.answers').count()).toBe(before.length)
    await inspect(page)

    // What was sent cannot be changed any more, and says so.
    const [first = ''] = answered
    await page.goto(first)
    await expect(page.getByRole('alert')).toBeVisible()
    await inspect(page)
  })
}

test('what is asked and missing is said at its question, and what was typed stays', async ({ page }) => {
  await begin(page, 'ja')
  for (const name of ['q.nobody', 'q.__proto__', 'q.constructor', 'q.age.prototype']) {
    const other = await page.request.post(page.url(), { form: { [name]: '1', asked: '', seen: '', to: 'next' } })
    expect(other.status()).toBe(422)
    expect(await other.text()).toContain(words('surveys:answer.unknownQuestion'))
  }
  await leave(page, next)
  const summary = page.locator('.error-summary')
  if ((await summary.count()) > 0) {
    await expect(summary).toBeFocused()
    expect(await page.title()).toContain(words('ui:form.error'))
    const target = (await summary.locator('a').first().getAttribute('href')) ?? ''
    await expect(page.locator(target)).toHaveCount(1)
    await inspect(page)
  }
})

test('a code that was mistyped is told kindly, and is nowhere but in the field', async ({ page }) => {
  await page.goto(href('/surveys'))
  const links = await main(page)
    .locator('.entries h3 a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const href of links) {
    await page.goto(`${href}?code=ABCD-EFGH-JKN`)
    if ((await page.locator('[name=code]').count()) > 0) break
  }
  await expect(page.locator('[name=code]')).toHaveValue('ABCD-EFGH-JKN')
  await inspect(page)
  const withCode = page.url()
  await page.locator('[name=code]').fill('')
  await leave(page, '.code-form button')
  await expect(page.locator('.error-summary')).toContainText(words('surveys:code.missing'))
  await page.goto(withCode)
  await leave(page, '.code-form button')
  await expect(page.locator('.error-summary')).toContainText(words('surveys:code.mistyped'))
  await expect(page.locator('[name=code]')).toHaveValue('ABCD-EFGH-JKN')
  expect(page.url()).not.toContain('ABCD')
  await inspect(page)
})

for (const language of languages) {
  const title = `who leaves a machine closes their answer on it, and goes on elsewhere in ${language}`
  test(title, { tag: language === 'ja' ? [] : '@screens' }, async ({ page }) => {
    await begin(page, language)
    const first = page.url()
    await answerAll(page, '回答 𠮷')
    await leave(page, 'button[name=to][value=later]')
    await leave(page, 'a[href$="/leaving"]')
    await inspect(page)
    await leave(page, 'form .actions button')
    await expect(page.getByRole('status')).toBeVisible()
    await inspect(page)
    const elsewhere = (await main(page).locator('.receipt .typed').textContent()) ?? ''
    // by going back whoever comes next sees nothing of it
    for (const before of [first, first.replace(/\/pages\/.*/, '')]) {
      expect((await page.goto(before))?.status()).toBe(404)
    }
    await page.goto(new URL(elsewhere).pathname)
    await leave(page, '.actions a')
    await expect(page).toHaveURL(/\/pages\//)
    await expect(page.locator('main form :checked').first()).toBeAttached()
  })
}

test('an answer under an unknown address is not found', { tag: '@once' }, async ({ page }) => {
  const answer = await page.goto(href('/answers/:secret', { secret: 'aaaa-bbbb-cccc-dddd' }))
  expect(answer?.status()).toBe(404)
  await inspect(page)
})

test('a survey is answered with the keyboard alone', { tag: '@once' }, async ({ page }) => {
  await begin(page, 'ja')
  const start = page.url()
  await page.locator('main form :is(input:not([type=hidden]), select, textarea)').first().focus()
  for (let stop = 0; stop < 60; stop++) {
    const kind = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement
      if (!element.name.startsWith('q.')) return `${element.tagName} ${element.value}`
      // one box of a question is enough, and words beside "other" belong to that box
      const isFirst = document.getElementsByName(element.name)[0] === element
      return element.name.endsWith('.other') || (element.type === 'checkbox' && !isFirst) ? 'passed by' : element.type
    })
    if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space')
    else if (kind === 'text') await page.keyboard.insertText('10')
    else if (kind === 'textarea') await page.keyboard.insertText('意見です。')
    else if (kind === 'select-one') await page.keyboard.press('ArrowDown')
    else if (kind === 'BUTTON next') break
    await page.keyboard.press('Tab')
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(page.url()).not.toBe(start)
  await expect(page.locator('.error-summary')).toHaveCount(0)
})
