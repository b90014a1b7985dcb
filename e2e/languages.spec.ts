import { href } from '#app/href.ts'
import { type Language, languages } from '#app/text/language.ts'
import { finished } from '../db/seeds/content/finished.ts'
import { open } from '../db/seeds/content/open.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { readingPages } from './public-pages.ts'

/** The first words of a message that may have readings, as they stand on the page. */
function heading(key: string, language: Language): string {
  return words(key, {}, language).replaceAll(/\s/g, '')
}

for (const language of languages) {
  test(`what cannot be shown is explained in ${language}`, { tag: '@screens' }, async ({ page }) => {
    const expectRefusal = async (key: string) => {
      const shown = await page.getByRole('heading', { level: 1 }).evaluate((each) => {
        const copy = each.cloneNode(true) as HTMLElement
        for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
        return copy.textContent?.replaceAll(/\s/g, '')
      })
      expect.soft(shown).toBe(heading(key, language))
      await inspect(page)
    }
    expect((await page.goto(path('/no/such/page', language)))?.status()).toBe(404)
    await expectRefusal('ui:errors.title.notFound')
    expect((await page.goto(path(href('/desk/opinions'), language)))?.status()).toBe(403)
    await expectRefusal('ui:errors.title.forbidden')

    // a form that was opened while the call was open, and sent after its end
    const send = async (to: string) => {
      await page.goto(path(href('/consultations/:consultation/comment', { consultation: open.key }), language))
      await page.locator('[name="items[0].body"]').fill('書いたものは残ります。')
      await page.locator('main form').evaluate((form, action) => {
        if (action) form.setAttribute('action', action)
      }, to && path(to, language))
      const answer = page.waitForResponse((each) => each.request().method() === 'POST')
      await page.locator('main form button:not([name], .vh)').click()
      await page.waitForLoadState()
      return (await answer).status()
    }
    expect(await send(href('/consultations/:consultation/comment', { consultation: finished.key }))).toBe(409)
    await expect(page.getByRole('main')).toContainText('書いたものは残ります。')
    await inspect(page)
    expect(await send('')).toBe(422)
    await expect(page.locator('.error-summary')).toBeFocused()
    await expect(page.locator('[name="items[0].body"]')).toHaveValue('書いたものは残ります。')
    await inspect(page)
  })
}

test('machines find what they look for', { tag: '@once' }, async ({ request }) => {
  const found = async (address: string, type: string) => {
    const answer = await request.get(address)
    expect.soft(answer.status(), address).toBe(200)
    expect.soft(answer.headers()['content-type'], address).toContain(type)
    return answer.text()
  }
  for (const language of languages) {
    const feed = await found(path(href('/feed.xml'), language), 'application/atom+xml')
    expect(feed).toContain('<entry>')
  }
  const sitemap = await found(href('/sitemap.xml'), 'xml')
  expect(sitemap).toContain('/plans/basic-plan/sections/s2-1<')
  expect(sitemap).not.toContain('/desk')
  expect(await found('/robots.txt', 'text/plain')).toContain('Disallow: /desk')
  await found('/favicon.svg', 'image/svg+xml')
  await found('/api/v1/openapi.json', 'json')
})

test('every page of the sitemap has its own title, and says what is on it', { tag: '@once' }, async ({ request }) => {
  const sitemap = await (await request.get(href('/sitemap.xml'))).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => new URL(address).pathname)
  const easy = readingPages.map((each) => path(each, 'ja-easy'))
  const titles = new Map<string, string>()
  const wrong: string[] = []
  for (const address of [...listed, ...easy]) {
    const answer = await request.get(address)
    const text = await answer.text()
    const [, title = ''] = text.match(/<title[^>]*>([^<]*)/) ?? []
    const [, description = ''] = text.match(/<meta name="description" content="([^"]*)/) ?? []
    if (answer.status() !== 200) wrong.push(`${address}: ${answer.status()}`)
    if (!title || /[{}]/.test(title)) wrong.push(`${address} has the title "${title}"`)
    if (description.length < 6) wrong.push(`${address} has the description "${description}"`)
    if (!text.includes('<link rel="canonical"')) wrong.push(`${address} has no canonical address`)
    // where no other wording was written, two languages may show the same name
    const key = `${address.match(/^\/(en|easy)(?=\/|$)/)?.[1] ?? 'ja'} ${title}`
    if (titles.has(key)) wrong.push(`${address} has the title of ${titles.get(key)}: ${title}`)
    titles.set(key, address)
  }
  expect(wrong).toEqual([])
})
