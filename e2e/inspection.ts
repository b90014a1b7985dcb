import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type axe from 'axe-core'
import { markupFaults } from './markup.ts'
import { pageKind } from './page-kind.ts'
import { rulesForWords, structureOf } from './structure.ts'
import { unmarkedWords, unreadWords } from './unmarked-words.ts'

// less than half of what the package's entry would send to each page
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Windows as wide as those of a desk and of a telephone. */
export const [wide, narrow] = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]

/** Whether something is met for the first time, by any worker of this run. */
export function isNew(key: string): boolean {
  // emptied by Playwright before each run
  const seen = join(test.info().project.outputDir, 'seen')
  mkdirSync(seen, { recursive: true })
  try {
    writeFileSync(join(seen, createHash('sha256').update(key).digest('hex')), '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Whether any of them is. */
const areNew = (of: string, keys: string[]): boolean =>
  [...new Set(keys)].filter((key) => isNew(`${of} ${key}`)).length > 0

type Painted = Map<string, Element>

/**
 * Each way in which a page paints a text: the letters and all that is behind them, as computed. One text painted so stays in
 * the page, as `painted`. In the browser.
 */
function waysOfPainting(): string[] {
  const mixed = (number: number, words: string[]): number => {
    let sum = number
    for (const letter of words.join()) sum = (Math.imul(sum, 1_000_003) ^ (letter.codePointAt(0) ?? 0)) | 0
    return sum
  }
  const known = new Map<Element, number>()
  const behind = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    const { backgroundColor, backgroundImage, opacity, position, filter, zIndex } = getComputedStyle(element)
    const around = element.parentElement ? behind(element.parentElement) : 1
    const isNothing = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1'
    const own = [backgroundColor, backgroundImage, opacity, position, filter, zIndex]
    const sum = isNothing && position === 'static' && filter === 'none' ? around : mixed(around, own)
    known.set(element, sum)
    return sum
  }
  const painted: Painted = new Map()
  for (const element of document.body.querySelectorAll('*')) {
    const said = [...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('')
    // what axe leaves undecided, or does not look at, must not count as seen
    const isLooked = said.length > 1 || /^(input|select|textarea)$/.test(element.localName)
    if (!isLooked || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    if (element.getBoundingClientRect().width <= 1 || element.closest('[aria-disabled], :disabled, [inert]')) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const way = String(mixed(behind(element), [element.localName, color, fontSize, fontWeight, textShadow]))
    if (!painted.has(way)) painted.set(way, element)
  }
  Object.assign(window, { painted })
  return [...painted.keys()]
}

/**
 * Opens a page as one that looks at many does: where no script stands in it, it is written into the window that is open, so
 * that axe, which takes longer to send than a page, stays in it. Gives the status.
 */
export async function turnTo(page: Page, address: string): Promise<number | undefined> {
  const answer = await page.request.get(address)
  const text = await answer.text()
  const { origin } = new URL(answer.url())
  if (!page.url().startsWith(origin) || text.includes('<script')) return (await page.goto(address))?.status()
  await writeInto(page, answer.url(), text)
  return answer.status()
}

/** Writes a page into the window that is open, where one of the same origin stands. */
export async function writeInto(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate(
    async ({ address, text }) => {
      history.replaceState(null, '', address)
      document.open()
      document.write(text)
      document.close()
      if (document.readyState !== 'complete')
        await new Promise((done) => addEventListener('load', done, { once: true }))
    },
    { address, text },
  )
}

/**
 * What every page must be, wherever a journey passes: accessible, no wider than its window, one heading, a title. The
 * journey goes on and fails at its end, so that one run tells of all pages.
 */
export async function inspect(page: Page): Promise<void> {
  await page.waitForLoadState()
  const { url, title, headings, overflow, twice, state, hasScript } = await page.evaluate(() => ({
    url: location.href,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // a table under a heading needs no caption that says the same to whoever sees both
    twice: [...document.querySelectorAll('main caption:not(.vh)')]
      .map(({ textContent }) => textContent)
      .filter((said) => [...document.querySelectorAll('main :is(h1, h2)')].some((each) => each.textContent === said)),
    hasScript: matchMedia('(scripting: enabled)').matches,
    // Its heading but for numbers and what the journeys number, and which headings follow which: a list that is empty here and filled there is two states of its page.
    state: `${innerWidth} ${document.querySelectorAll('.error-summary').length} ${document.querySelector('h1')?.textContent?.replaceAll(/[\w-]*\d[\w-]*/g, '#')} ${[
      ...new Set(
        [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(
          ({ tagName }, at, all) => `${all[at - 1]?.tagName ?? ''}${tagName}`,
        ),
      ),
    ].sort()}`,
  }))
  expect.soft(headings, `headings of ${url}`).toBe(1)
  expect.soft(title, `title of ${url}`).not.toBe('')
  expect.soft(twice, `captions of ${url} that say what a heading says`).toEqual([])
  expect.soft(overflow, `${url} is wider than its window`).toBeLessThanOrEqual(0)
  // axe itself needs script; what is sent is the same with and without.
  expect.soft(await page.evaluate(unmarkedWords), `language of words on ${url}`).toEqual([])
  expect.soft(await page.evaluate(unreadWords), `words without readings on ${url}`).toEqual([])
  if (!hasScript || !isNew(`${pageKind(url)} ${state}`)) return
  const { shown, whole } = await page.evaluate(structureOf)
  const isSeen = !areNew('shown', shown)
  if (areNew('whole', whole)) expect.soft(await markupFaults(page), `HTML of ${url}`).toEqual([])
  const rules = isSeen ? await page.evaluate(rulesForWords) : 'structure'
  if (rules.length > 0) expect.soft(await violations(page, rules), `axe on ${url}`).toEqual([])
  expect.soft(await dimTexts(page), `contrast on ${url}`).toEqual([])
}

/**
 * What axe finds of texts that are painted as none before; what it takes to measure contrast is as long as all the rest, and
 * most texts of a page are painted as those of the page before.
 */
export async function dimTexts(page: Page): Promise<string[]> {
  const fresh = (await page.evaluate(waysOfPainting)).filter((way) => isNew(`painted ${way}`))
  return fresh.length === 0 ? [] : violations(page, ['color-contrast'], fresh)
}

/** What axe finds on a page: by all rules, by those named, by all but contrast; among all, or texts that are `painted`. */
export async function violations(page: Page, rules?: string[] | 'structure', among?: string[]): Promise<string[]> {
  // as long as all the rest: on a page that is looked at again, at another width, it is there already
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(
    async ({ options, among }) => {
      const here = window as unknown as { axe: typeof axe; painted: Painted }
      const include = among?.map((way) => here.painted.get(way) as Element)
      return (await here.axe.run(include ? { include } : document, options)).violations
    },
    {
      // What passes is not described in detail: nobody reads it, and on long pages it takes as long as finding what fails.
      options: {
        resultTypes: ['violations' as const],
        runOnly: Array.isArray(rules)
          ? { type: 'rule' as const, values: rules }
          : { type: 'tag' as const, values: standards },
        rules: { 'color-contrast': { enabled: rules !== 'structure' } },
      },
      among,
    },
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
