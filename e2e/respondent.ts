import type { Page } from '@playwright/test'

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
