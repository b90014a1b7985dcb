import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type Language, prefixOf } from '../app/text/language.ts'
import { stripRuby } from '../app/text/markdown.ts'
import { translator } from '../app/text/translation.ts'

/** The words of the portal, so that journeys say what a person reads without writing it down twice. */
export function words(key: string, values?: Record<string, unknown>, language: Language = 'ja'): string {
  return stripRuby(translator(language)(key, values))
}

/** A path in a language. */
export function path(to: string, language: Language = 'ja'): string {
  return prefixOf(language) + to
}

type SignIn = { email: string; password: string; what: string }

/** The sign-ins made at the first start; `who` is part of an e-mail address or of the roles. */
export function signInOf(who: string): SignIn {
  const file = join(process.env.E2E_DATA_DIR ?? '', 'sign-in.txt')
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const all = lines
    .map((line) => line.split('\t'))
    .map(([email = '', password = '', what = '']) => ({ email, password, what }))
  const found = all.find(({ email, what }) => email.startsWith(who) || what.includes(who))
  if (!found) throw new Error(`nobody in ${file} is ${who}`)
  return found
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, who: string): Promise<void> {
  const { email, password } = signInOf(who)
  await page.goto('/desk/sign-in')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page).toHaveURL(/\/desk$/)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What every page must be, wherever a journey passes: accessible, no wider than its window, one heading, a title. */
export async function inspect(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
  expect(await page.locator('h1').count(), `headings of ${page.url()}`).toBe(1)
  expect(await page.title()).not.toBe('')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}

// What the browser says of an answer that is meant to be a refusal.
const meant = /the server responded with a status of (403|404|409|413|415|422|429)/

export const test = base.extend<{ quiet: undefined }>({
  /** A journey fails on anything the browser complains of. */
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !meant.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
