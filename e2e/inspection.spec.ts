import { dimTexts, expect, test } from './fixtures.ts'
import { markupFaults } from './markup.ts'
import { rulesForWords, structureOf } from './structure.ts'

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

test(
  'pages of the same build are known by it; what a fault could hide in is new',
  { tag: '@once' },
  async ({ page }) => {
    const built = async (html: string) => {
      await page.setContent(`<!doctype html><title>p</title><main><div class="column">${html}</div></main>`)
      return (await page.evaluate(structureOf)).shown
    }
    const known = new Set(
      await built('<h1>題</h1><ul><li><a href="/a">一</a></li></ul><p><label for="f1">名</label><input id="f1"></p>'),
    )
    const isKnown = async (html: string) => (await built(html)).every((part) => known.has(part))
    for (const same of [
      '<h1 lang="en">Title</h1>',
      '<h1><ruby data-auto="">題<rt>だい</rt></ruby></h1><ul><li><a href="/b" aria-current="page">二</a></li><li><a href="/c">三</a></li></ul>',
      '<h1>題</h1><p><label for="f2">住所</label><input id="f2"></p>',
      '<h1>題</h1><p hidden><input></p>',
    ])
      expect(await isKnown(same), same).toBe(true)
    for (const other of [
      '<h1>題</h1><p><input id="f1"></p>',
      '<h1>題</h1><p><label for="f2">名</label><input id="f1"></p>',
      '<h1>題</h1><h3>節</h3>',
      '<h1>題</h1><p><label for="f1" hidden>名</label><input id="f1"></p>',
      '<h1>題</h1><ul><li><a href="/a"></a></li></ul>',
      '<h1>題</h1><section aria-labelledby="none"></section>',
    ])
      expect(await isKnown(other), other).toBe(false)
  },
)

test(
  'of a page whose build is known, what words change is asked where it can be wrong',
  { tag: '@once' },
  async ({ page }) => {
    const asked = async (html: string) => {
      await page.setContent(`<!doctype html><html lang="ja"><title>p</title><main>${html}</main></html>`)
      return page.evaluate(rulesForWords)
    }
    const large = 'display: inline-block; min-width: 44px; min-height: 44px'
    expect(await asked(`<a href="/a" style="${large}">進む</a> <a href="/b" style="${large}">戻る</a>`)).toEqual([])
    expect(await asked('<a href="/a" style="font-size: 10px">進む</a>')).toEqual(['target-size'])
    expect(
      await asked(`<a href="/a" style="${large}">進む</a><a href="/b" style="${large}; margin-left: -20px">戻る</a>`),
    ).toEqual(['target-size'])
    expect(await asked('<p style="overflow: auto; width: 60px; white-space: nowrap">長い一行の文です。</p>')).toEqual([
      'scrollable-region-focusable',
    ])
    expect(await asked(`<a href="/a" aria-label="次" style="${large}">進む</a>`)).toEqual([
      'label-content-name-mismatch',
    ])
    expect(await asked('<p lang="xx">文</p>')).toEqual(['valid-lang', 'html-lang-valid'])
  },
)
