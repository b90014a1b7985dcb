import { type HtmlElement, HtmlValidate, Parser } from 'html-validate'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'], elements: ['html5'] })
const parser = new Parser(await validator.getConfigFor('page.html'))

/** What in a page is no HTML: elements where none may stand, attributes that do not fit. */
export async function markupFaultsIn(html: string, address: string): Promise<string[]> {
  const { results } = await validator.validateString(html, address)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

export const parsed = (html: string): HtmlElement => parser.parseHtml(html)

export const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** An attribute as it is meant; undefined where there is none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name)
  return value === null && !element.hasAttribute(name) ? undefined : decoded(value ?? '')
}

const spoken = /\s(?:href|src|value|content|datetime|alt|title|action|aria-label|data-[\w-]+)="[^"]*"/g

/** A page without its words and addresses: two of the same structure have the same faults. */
export const structureOf = (html: string): string =>
  html
    .replace(/<(rt|rp)>.*?<\/\1>/gs, '')
    .replace(spoken, '')
    .replace(/>[^<]+/g, '>')
