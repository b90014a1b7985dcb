import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Language, prefixOf } from '#app/text/language.ts'
import { openSession, type Session } from './people/staff.ts'

export { dimTexts, inspect, narrow, turnTo, wide } from './inspection.ts'
export { signIn, signInOf } from './people/staff.ts'
export { words } from './words.ts'

/** A path in a language. */
export function path(to: string, language: Language = 'ja'): string {
  return to === '/' ? prefixOf(language) || '/' : prefixOf(language) + to
}

// What the browser says of an answer that is meant to be a refusal.
const meant = /the server responded with a status of (403|404|409|410|413|415|422|429)/

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !meant.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
}

type Own = {
  complaints: string[]
  quiet: undefined
  /** A window of a member of staff who is signed in; `who` is part of an e-mail address or of the roles. */
  as(who: string): Promise<Page>
}

export const test = base.extend<Own, { sessions: Map<string, Session> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  complaints: async ({}, use) => use([]),
  /** A journey fails on anything the browser complains of. */
  quiet: [
    async ({ page, complaints }, use) => {
      listen(page, complaints)
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  /** Everybody signs in once in each worker. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  as: async ({ browser, sessions, complaints }, use) => {
    const open: BrowserContext[] = []
    await use(async (who) => {
      const context = await browser.newContext({ storageState: sessions.get(who) })
      open.push(context)
      const page = await context.newPage()
      listen(page, complaints)
      if (!sessions.has(who)) sessions.set(who, await openSession(page, who))
      return page
    })
    for (const context of open) await context.close()
  },
})

export { expect }
