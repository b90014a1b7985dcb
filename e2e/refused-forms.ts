import type { Page } from '@playwright/test'
import { formsOn, isFilledIn, wrongly } from '#app/http/crawl/form-states.fixture.ts'
import { expect } from './fixtures.ts'
import { inspect, isNew, writeInto } from './inspection.ts'
import { pageKind } from './page-kind.ts'

/**
 * Each form of the page that is open, sent with what none of its fields takes: as sound when it comes back as any page.
 * Of each kind of form one is sent in a run. The window is left with what was looked at last.
 */
export async function inspectRefused(page: Page): Promise<void> {
  const address = page.url()
  for (const form of formsOn(address, await page.content())) {
    const names = new Set(form.fields.map(({ name }) => name))
    if (!isFilledIn(form) || !isNew(`refused ${pageKind(address)} ${[...names]}`)) continue
    const to = new URL(form.action, address).href
    const answer = await page.request.post(to, {
      headers: { Origin: new URL(address).origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams(wrongly.wrong(form)).toString(),
      maxRedirects: 0,
    })
    expect.soft(answer.status(), `${to} with what it does not take`).toBeGreaterThanOrEqual(200)
    if (answer.status() < 400) continue
    // what looks at it needs none, and a script would run twice in one window
    const text = (await answer.text()).replaceAll(/<script.*?<\/script>/gs, '')
    await writeInto(page, address, text)
    await inspect(page)
  }
}
