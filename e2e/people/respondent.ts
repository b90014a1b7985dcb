import { expect, type Page } from '@playwright/test'
import { inspect } from '../inspection.ts'

/**
 * Answers whatever a page of a survey asks, so that journeys walk through any survey: the first choice of each, a number,
 * a day, a sentence.
 */
export async function answerAll(page: Page, text: string): Promise<void> {
  const fields = await page.locator('main form').evaluate((form) => {
    const all = [...(form as HTMLFormElement).elements] as HTMLInputElement[]
    return all.filter(({ name }) => name.startsWith('q.')).map(({ name, type, value }) => ({ name, type, value }))
  })
  const seen = new Set<string>()
  for (const { name, type, value } of fields) {
    if (seen.has(name)) continue
    seen.add(name)
    const field = page.locator(`[name="${name}"]`)
    if (type === 'radio' || type === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (type === 'select-one') await field.selectOption({ index: Number(name.match(/\.(\d+)$/)?.[1] ?? 1) })
    else if (type === 'date') await field.fill('2020-04-01')
    else if (name.endsWith('.other')) continue
    else await field.fill((await field.getAttribute('inputmode')) === 'numeric' ? '10' : text)
  }
}

/** Presses or follows what a page offers, and goes where it leads. Names of controls have readings in easy Japanese. */
export function leave(page: Page, selector: string): Promise<unknown> {
  return Promise.all([page.waitForNavigation(), page.getByRole('main').locator(selector).first().click()])
}

/** Answers page after page until everything is to be checked; returns the addresses of the pages. */
export async function walkThrough(page: Page, text: string): Promise<Set<string>> {
  const answered = new Set<string>()
  for (let walked = 0; !page.url().endsWith('/confirmation'); walked++) {
    expect(walked, 'the survey comes to an end').toBeLessThan(60)
    answered.add(page.url())
    await answerAll(page, text)
    await leave(page, 'button[name=to][value=next]')
    await inspect(page)
    await expect(page.locator('.error-summary')).toHaveCount(0)
  }
  return answered
}
