import { expect, test } from 'vitest'
import { resultRow } from '#app/result-row.ts'
import { askedWords } from '#app/spelling/spellings.ts'
import { partOfRow, resultParts } from './result-parts.ts'

const words = (ja: string) => ({ ja, easy: null, en: null })
const chapter = (at: number) =>
  at ? { key: `c${at}`, number: `第${at}章`, title: { ja: `章${at}`, easy: null, en: null } } : null
/** So many rows in each chapter, the first of which are about the whole plan. */
const rowsOf = (...counts: number[]) =>
  counts
    .flatMap((count, at) => Array.from({ length: count }, () => at))
    .map((at, before) => ({
      number: before + 1,
      category: before % 2 ? ('reference' as const) : ('reflect' as const),
      chapter: chapter(at),
      section: { number: `${at}-1`, title: words('地域の居場所') },
      summary: words(before === 4 ? '取組みを続けてほしい' : '賛成する'),
      body: words('進めます。'),
    }))
const whole = { category: null, wanted: [], part: 1 }

test('what fits one page stands on it, chapter by chapter', () => {
  const { chapters, contents, count } = resultParts(rowsOf(2, 3, 4), whole)
  expect(count).toBe(1)
  expect(chapters.map(({ chapter, rows }) => [chapter?.key ?? null, rows.length])).toEqual([
    [null, 2],
    ['c1', 3],
    ['c2', 4],
  ])
  expect(contents.map(({ count }) => count)).toEqual([2, 3, 4])
})

test.each([
  ['three hundred rows', rowsOf(4, 60, 90, 30, 116)],
  ['one chapter of a thousand', rowsOf(0, 1000)],
  ['two thousand in many chapters', rowsOf(10, ...Array.from({ length: 90 }, () => 22))],
])('%s stand on pages of whole chapters, each row once, and each where its address leads', (_, rows) => {
  const { count, contents } = resultParts(rows, whole)
  const pages = Array.from({ length: count }, (_, at) => resultParts(rows, { ...whole, part: at + 1 }))
  const shown = pages.map(({ chapters }) => chapters.flatMap((each) => each.rows))
  expect(shown.flat()).toEqual(rows)
  expect(shown.every(({ length }) => length < 200)).toBe(true)
  for (const { chapter, part } of contents)
    expect(pages[part - 1]?.chapters.some((each) => each.chapter?.key === chapter?.key)).toBe(true)
  for (const { number } of rows) {
    const isAsked = resultRow('iken', number).includes('?row=')
    const page = shown[isAsked ? partOfRow(rows, number) - 1 : 0]
    expect(page?.map((row) => row.number)).toContain(number)
  }
})

test('category and words narrow rows and contents down alike', () => {
  const rows = rowsOf(2, 8)
  expect(resultParts(rows, { ...whole, category: 'reference' }).contents.map(({ count }) => count)).toEqual([1, 4])
  const found = resultParts(rows, { ...whole, wanted: askedWords('取り組み') })
  expect(found.chapters.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual([5])
  expect(resultParts(rows, { ...whole, wanted: askedWords('どこにもない語') })).toMatchObject({ rows: 0, count: 0 })
})

test.each([0, -1, 1.5, 99, Number.NaN])('part %s of two is the first', (part) => {
  expect(resultParts(rowsOf(120, 10), { ...whole, part }).part).toBe(1)
})
