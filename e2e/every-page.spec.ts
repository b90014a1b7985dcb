import type { APIRequestContext } from '@playwright/test'
import { languages } from '#app/text/language.ts'
import { dimTexts, expect, inspect, narrow, path, test, turnTo, wide } from './fixtures.ts'
import { askingPages, readingPages } from './public-pages.ts'
import { inspectRefused } from './refused-forms.ts'

const publicPages = [...readingPages, ...askingPages]
// for workers to share
const parts = [1, 2]

for (const language of languages) {
  for (const part of parts) {
    const title = `every public page is sound in ${language}, ${part} of ${parts.length}`
    test(title, { tag: '@once' }, async ({ page }) => {
      for (const each of publicPages.filter((_, at) => at % parts.length === part - 1)) {
        await test.step(each, async () => {
          expect.soft(await turnTo(page, path(each, language)), `${language} ${each}`).toBe(200)
          for (const size of [wide, narrow]) {
            await page.setViewportSize(size)
            await inspect(page)
          }
          if (language === 'ja') await inspectRefused(page)
        })
      }
    })
  }
}

test('every public page has enough contrast in the dark', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const each of publicPages) {
    await turnTo(page, each)
    expect.soft(await dimTexts(page), each).toEqual([])
  }
})

/** Bytes of the body as they were sent, compressed. */
async function weigh(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { headers: { 'Accept-Encoding': 'br, gzip' } })
  return { bytes: Number(answer.headers()['content-length']), headers: answer.headers(), text: await answer.text() }
}

test(
  'reading pages weigh at most 30 KB with their style sheet and hold no script',
  { tag: '@once' },
  async ({ request }) => {
    for (const language of languages) {
      for (const each of readingPages) {
        const address = path(each, language)
        const page = await weigh(request, address)
        const [, sheet = ''] = page.text.match(/<link rel="stylesheet" href="([^"]+)"/) ?? []
        const style = await weigh(request, sheet)
        expect.soft(page.text, address).not.toMatch(/<script|<link[^>]+modulepreload|\son\w+=|javascript:/)
        expect.soft(page.headers['content-security-policy'], address).toContain("script-src 'none'")
        expect.soft(page.headers['set-cookie'], address).toBeUndefined()
        expect.soft(page.headers.etag, address).toBeTruthy()
        expect.soft(page.bytes + style.bytes, `weight of ${address}`).toBeLessThanOrEqual(30 * 1024)
      }
    }
  },
)
