import { dimTexts, expect, test } from './fixtures.ts'
import { markupFaults } from './markup.ts'

const pageOf = (style: string, text: string) =>
  `<!doctype html><html lang="ja"><title>p</title><style>body { background: #fff } ${style}</style>
   <main class="probe-${test.info().testId}"><h1>${text}</h1><p class="note">${text}</p></main></html>`

test(
  'a text too dim is found where the page has the elements of one seen before',
  { tag: '@once' },
  async ({ page }) => {
    await page.setContent(pageOf('.note { color: #333 }', '読める文'))
    expect(await dimTexts(page)).toEqual([])
    await page.setContent(pageOf('.note { color: #ccc }', '読みにくい文'))
    expect(await dimTexts(page)).toEqual([expect.stringContaining('color-contrast: <p class="note">')])
    await page.setContent(pageOf('.note { color: #333 } main { background: #444 }', '暗い地の文'))
    expect(await dimTexts(page)).toHaveLength(1)
  },
)

test('what is no HTML is found', { tag: '@once' }, async ({ page }) => {
  await page.setContent(pageOf('', '読める文'))
  expect(await markupFaults(page)).toEqual([])
  await page.setContent(
    pageOf(
      '',
      `<label>住所 <input type="text" name="address" autocomplete="street-address"></label>
       <figure><img src="/a" alt="図"><figcaption>図</figcaption><div>文</div></figure>
       <table><tr><td align="right">1</td></tr></table>`,
    ),
  )
  const found = (await markupFaults(page)).join('\n')
  for (const each of ['valid-autocomplete', 'figcaption', 'no-deprecated-attr']) expect(found).toContain(each)
})
