import { expect, type Locator, type Page } from '@playwright/test'
import { inspect } from './inspection.ts'
import { words } from './words.ts'

/** Writes into the fields of a page by their names; of choices, those with the values given. */
export async function fillIn(page: Page | Locator, values: Record<string, string | string[]>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]:not([type=hidden])`)
    await unfold(field.first())
    const kind = await field.first().evaluate((each) => (each as HTMLInputElement).type)
    if (kind === 'radio' || kind === 'checkbox') {
      for (const each of [value].flat()) await page.locator(`[name="${name}"][value="${each}"]`).check()
    } else if (kind.startsWith('select')) {
      await field.first().selectOption(value)
    } else {
      await field.first().fill(String(value))
    }
  }
}

/** Opens what a field is folded into; a bar of filters is folded on the phone alone. */
export async function unfold(field: Locator): Promise<void> {
  const folds = field.locator('xpath=ancestor::details[not(@open)]/summary')
  for (const fold of await folds.all()) if (await fold.isVisible()) await fold.click()
}

/** Presses the button that says so, and goes where it leads. */
export function press(page: Page, key: string, values?: Record<string, unknown>): Promise<void> {
  return leave(page, page.getByRole('main').getByRole('button', { name: words(key, values), exact: true }))
}

/** Follows the link that says so. */
export function follow(page: Page, key: string, values?: Record<string, unknown>): Promise<void> {
  return leave(
    page,
    page
      .getByRole('main')
      .getByRole('link', { name: words(key, values), exact: true })
      .first(),
  )
}

/** A click ends when the browser sets out: what is looked at next must be where it arrives. */
async function leave(page: Page, control: Locator): Promise<void> {
  await Promise.all([page.waitForNavigation(), control.click()])
}

/** The page came back with something to mend: said in the title, above all, and to whoever cannot see. */
export async function expectErrors(page: Page, ...messages: string[]): Promise<void> {
  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  for (const message of messages) await expect(summary).toContainText(message)
  expect(await page.title()).toContain(words('ui:form.error'))
  await inspect(page)
}

/** On the phone the fields by which a list is narrowed down are folded away. */
export async function openFilters(page: Page): Promise<void> {
  const fold = page.locator('.filter-fold:not([open]) > summary')
  if (await fold.isVisible()) await fold.click()
}

export const narrowDown = (page: Page) => page.getByRole('button', { name: words('ui:filter.apply') }).click()
