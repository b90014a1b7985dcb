import { expect, test } from 'vitest'
import { inFormOrder } from './summary-order.ts'

const line = (id: string) => `<li><a href="#${id}">${id}</a></li>`
const page = (lines: string[], fields: string[]) =>
  `<main><ul class="to-mend">${lines.join('')}</ul>${fields.map((id) => `<div><input id="${id}"/></div>`).join('')}</main>`
const orderOf = (html: string) => [...html.matchAll(/<li>(?:<a href="#[^"]*">)?([^<]*)/g)].map(([, id]) => id)

test('an error summary follows the fields of the page, whatever the schema found first', () => {
  const lines = [line('name'), '<li>全体</li>', line('gone'), line('session-0'), line('name-kana')]
  const html = inFormOrder(page(lines, ['session-0', 'name', 'name-kana']))
  expect(orderOf(html)).toEqual(['全体', 'session-0', 'name', 'name-kana', 'gone'])
})

test('a page without a summary stays as it is', () => {
  const html = page([], ['a']).replace(/<ul.*?ul>/, '<ul><li>b</li><li>a</li></ul>')
  expect(inFormOrder(html)).toBe(html)
})
