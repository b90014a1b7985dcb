import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { expect } from '../fixtures.ts'
import { fillIn, press } from '../form.ts'
import { unhurried } from './commenter.ts'

let applicants = 0

export type Own = { number: string; path: string }

/** Applies to an event as somebody who has not yet; from its page to their own. */
export async function apply(
  page: Page,
  slug: string,
  values: Record<string, string | string[]> = {},
  form = href('/events/:event/application', { event: slug }),
): Promise<Own> {
  await page.goto(form)
  const opened = Date.now()
  applicants += 1
  const email = `applicant${applicants}-${slug}@post.example`
  await fillIn(page, { name: `参加 花子${applicants}`, email, phone: `0900-000-${1000 + applicants}`, ...values })
  await unhurried(page, opened)
  await press(page, 'events:apply.toCheck')
  await press(page, 'events:apply.send')
  await expect(page).toHaveURL(/\/signups\/[^/]+\/[^/]+\?sent$/)
  const { pathname } = new URL(page.url())
  return { number: pathname.split('/')[2] ?? '', path: pathname }
}
