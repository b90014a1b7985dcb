import type { HtmlElement } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crawl, demoSessions, groupSessions } from './crawl.fixture.ts'
import { type Demo, startDemo } from './demo.fixture.ts'
import { attributeOf, decoded, parsed } from './markup.fixture.ts'
import { ask, type Portal } from './portal.fixture.ts'

/** Words that stand where no ruby can, and the element that says their language. */
type Words = { words: string; where: string; element: HtmlElement; path: string }

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u

let demo: Demo
let portal: Portal
const pages: { path: string; cookie: string }[] = []

beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' })
  const { visitor, editor, administrator } = await demoSessions(demo.db)
  await look(visitor, ['/', '/groups/registration', '/events?when=past'])
  for (const cookie of [editor, administrator]) await look(cookie, ['/desk'])
  for (const cookie of await groupSessions(demo.db)) await look(cookie, ['/my'])
})
afterAll(() => demo?.stop())

async function look(cookie: string, from: string[]) {
  const found = await crawl(portal.port, { from, cookie, most: 1, beneath: true })
  for (const { path } of [...found.values()].flat())
    if (!pages.some((page) => page.path === path)) pages.push({ path, cookie })
}

/** Texts of charts that are Japanese and do not say so: the parser of pages leaves drawings out. */
const unmarkedInCharts: string[] = []
let charts = 0

function lookAtCharts(html: string, path: string) {
  for (const [, tag = '', words = ''] of html.matchAll(/<(?:text|tspan)\b([^>]*)>([^<]+)</g)) {
    charts++
    if (japanese.test(words) && !tag.includes(' lang="ja"')) unmarkedInCharts.push(`${words} (${path})`)
  }
}

/** What the pages in a language say in choices, and in these attributes. */
async function wordsIn(prefix: string, attributes: string[]): Promise<Words[]> {
  const all: Words[] = []
  for (const { path, cookie } of pages) {
    const { text, headers } = await ask(portal.port, prefix + path, { headers: { Cookie: cookie } })
    if (!headers['content-type']?.startsWith('text/html')) continue
    if (prefix === '/en') lookAtCharts(text, path)
    const page = parsed(text)
    for (const element of page.querySelectorAll('option'))
      all.push({ words: decoded(element.textContent).trim(), where: element.tagName, element, path })
    for (const where of attributes)
      for (const element of page.querySelectorAll(`[${where}]`))
        if (element.tagName !== 'link') all.push({ words: attributeOf(element, where) ?? '', where, element, path })
  }
  return all
}

const told = (found: Words[]) => [...new Set(found.map(({ where, words, path }) => `${where}: ${words} (${path})`))]

const langOf = (element: HtmlElement): string | null | undefined =>
  element.hasAttribute('lang') || !element.parent ? (element.getAttributeValue('lang') ?? 'en') : langOf(element.parent)

test('in easy Japanese kanji have their reading behind them where no ruby can stand', async () => {
  const words = await wordsIn('/easy', ['title', 'placeholder', 'data-label'])
  expect(words.length).toBeGreaterThan(1000)
  const unread = words.filter(({ words }) =>
    /\p{sc=Han}/u.test(words.replace(/[\p{sc=Han}々〆ヶ]+（[ぁ-んー]+）/gu, '')),
  )
  expect(told(unread.filter(({ element }) => langOf(element) !== 'en'))).toEqual([])
})

test('in English what is Japanese is marked as such in choices, charts and hints', async () => {
  const words = await wordsIn('/en', ['title', 'placeholder'])
  expect(words.length).toBeGreaterThan(300)
  const inJapanese = words.filter(({ words }) => japanese.test(words))
  expect(inJapanese.length).toBeGreaterThan(20)
  expect(told(inJapanese.filter(({ element }) => langOf(element) !== 'ja'))).toEqual([])
  expect(charts).toBeGreaterThan(10)
  expect(unmarkedInCharts).toEqual([])
})
