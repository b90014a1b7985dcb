import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { pageKind } from './page-kind.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Kinds of pages, in their states and widths, that axe has seen in this worker. */
const seen = new Set<string>()

/**
 * What every page must be, wherever a journey passes: accessible, no wider than its window, one heading, a title. The
 * journey goes on and fails at its end, so that one run tells of all pages.
 */
export async function inspect(page: Page): Promise<void> {
  await page.waitForLoadState()
  const { url, title, headings, overflow, state, hasScript } = await page.evaluate(() => ({
    url: location.href,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    hasScript: matchMedia('(scripting: enabled)').matches,
    // Which headings follow which: a list that is empty here and filled there is two states of its page.
    state: `${innerWidth} ${document.querySelectorAll('.error-summary').length} ${document.querySelector('h1')?.textContent} ${[
      ...new Set(
        [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(
          ({ tagName }, at, all) => `${all[at - 1]?.tagName ?? ''}${tagName}`,
        ),
      ),
    ].sort()}`,
  }))
  expect.soft(headings, `headings of ${url}`).toBe(1)
  expect.soft(title, `title of ${url}`).not.toBe('')
  expect.soft(overflow, `${url} is wider than its window`).toBeLessThanOrEqual(0)
  const key = `${pageKind(url)} ${state}`
  // axe itself needs script; what is sent is the same with and without.
  if (!hasScript || seen.has(key)) return
  seen.add(key)
  expect.soft(await violations(page), `axe on ${url}`).toEqual([])
}

/** What axe finds on a page, by all rules or by those named. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // What passes is not described in detail: nobody reads it, and on long pages it takes as long as finding what fails.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const found = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
