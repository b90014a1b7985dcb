import { expect, test } from 'vitest'
import { resultRow } from '#app/result-row.ts'
import { rowsAfter } from './result-page.ts'

const rows = Array.from({ length: 2500 }, (_, at) => ({
  number: at + 1,
  category: at % 2 ? ('reference' as const) : ('reflect' as const),
}))
const after = (number: number) => Number(new URLSearchParams(resultRow('iken', number).split(/[?#]/)[1]).get('after'))

test.each([
  [null, rows],
  ['reference' as const, rows.filter(({ category }) => category === 'reference')],
])('a long result comes in pages of a thousand rows, each row once (%s)', (category, all) => {
  const found: typeof rows = []
  for (let at: number | undefined = 0; at !== undefined; ) {
    const { shown, isFirst, next }: ReturnType<typeof rowsAfter<(typeof rows)[number]>> = rowsAfter(rows, category, at)
    expect(shown.length).toBeLessThanOrEqual(1000)
    expect(isFirst).toBe(at === 0)
    found.push(...shown)
    at = next
  }
  expect(found).toEqual(all)
})

test.each([1, 1000, 1001, 2000, 2500])('the address of row %i leads to the page on which it stands', (number) => {
  expect(rowsAfter(rows, null, after(number)).shown.map((row) => row.number)).toContain(number)
  expect(resultRow('iken', number)).toMatch(new RegExp(`#no-${number}$`))
})
