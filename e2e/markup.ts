import type { Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'], elements: ['html5'] })

/** What in a page is no HTML: elements where none may stand, attributes that do not fit, as the browser holds them. */
export async function markupFaults(page: Page): Promise<string[]> {
  const { results } = await validator.validateString(await page.content(), page.url())
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
  // a rule of HTML that html-validate does not know
  const captions = await page.locator('figure > figcaption:not(:first-child, :last-child)').count()
  return captions > 0 ? [...found, `figcaption: ${captions} between other things of a figure`] : found
}
