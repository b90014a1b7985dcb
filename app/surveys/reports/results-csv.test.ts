import { expect, test } from 'vitest'
import type { Asked, Figure, Portfolio, WavesFigure } from '#app/surveys/figures/figure.ts'
import { translator } from '#app/text/translation.ts'
import { codebook } from './codebook.ts'
import type { PublishedTable } from './published-results.ts'
import { resultsCsv } from './results-csv.ts'

const voice = { lang: 'ja' as const, t: translator('ja') }
const asked = (item: string, row: string | null): Asked => ({
  ...{ item, kind: 'scale', number: 4, words: { ja: '満足度' }, row: row === null ? null : { ja: row }, unit: null },
})
const figure = (item: string, row: string, count: number | null): Figure => ({
  ...{ ...asked(item, row), target: 'sample', sheets: 100, hidden: 0, n: 100, unreadable: 0, given: 90 },
  none: { count: 10, share: 10 },
  weightedNone: 9.5,
  rows: [
    {
      ...{ code: '1', label: { ja: '満足' }, score: 5, count, share: count, error: 2.5, weighted: 41.5 },
      ...{ ranks: null, points: null },
    },
  ],
  mean: count === null ? null : { n: 90, value: 4.25, deviation: 1, weighted: 4.5 },
  numbers: null,
})
const portfolio: Portfolio = {
  ...{ target: 'sample', formula: 'improvement', satisfaction: 'q4', importance: 'q5' },
  axes: { satisfaction: 50, importance: 50 },
  points: [
    {
      ...{ item: 'q4.bus', label: { ja: 'バス' }, satisfaction: 31.8, importance: 62.2, improvement: 17.5 },
      n: { satisfaction: 90, importance: 80 },
      weighted: null,
    },
  ],
}
const waves: WavesFigure = {
  ...{ target: 'sample', asked: asked('q1', null) },
  waves: [
    { slug: 'w-2024', wave: 1, title: '前', year: 2024, figure: figure('q1', '', 40) },
    { slug: 'w-2026', wave: 2, title: '後', year: 2026, figure: figure('q1', '', 40) },
  ],
  rows: [
    {
      ...{ code: '1', label: { ja: '満足' } },
      cells: [
        { count: 40, share: 40, weighted: 42.5 },
        { count: null, share: null, weighted: null },
      ],
    },
    { code: '2', label: { ja: '新しい答え' }, cells: [null, { count: 30, share: 30, weighted: null }] },
  ],
}
const table = (kind: PublishedTable['kind'], item: string, content: PublishedTable['content']): PublishedTable => ({
  ...{ sort: 0, page: 'p1', item, target: 'sample', kind, content },
})
const tables = [
  table('figure', 'q4.bus', figure('q4.bus', 'バス', 40)),
  table('figure', 'q4.park', figure('q4.park', '公園', null)),
  table('portfolio', 'q4', portfolio),
  table('waves', 'q1', waves),
]

const named = ([head = [], ...lines]: (string | number)[][]) =>
  lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])))

test('the places of each item, what it is measured by, and what is withheld of it', () => {
  const lines = named(resultsCsv(tables, voice)).filter((line) => line.表の種類 === '満足度と重要度')
  const shown = lines.map((line) => [line.項目コード, line.切り口の分類, line.n, line.符号, line.値, line.伏せた理由])
  expect(shown).toEqual([
    ['q4.bus', '改善度', 90, 'satisfaction', 31.8, ''],
    ['q4.bus', '改善度', 80, 'importance', 62.2, ''],
    ['q4.bus', '改善度', '', 'improvement', 17.5, ''],
    ['q4.park', '改善度', '', 'satisfaction', '', '少数のため'],
    ['q4.park', '改善度', '', 'importance', '', '少数のため'],
    ['q4.park', '改善度', '', 'improvement', '', '少数のため'],
  ])
})

test('waves by year; what was not asked has no line, what is withheld an empty cell', () => {
  const lines = named(resultsCsv(tables, voice)).filter((line) => line.表の種類 === '回ごとの比較')
  expect(
    lines.map((line) => [line.切り口, line.切り口の分類, line.符号, line.人数, line.割合, line.伏せた理由]),
  ).toEqual([
    ['w-2024', '2024', '1', 40, 40, ''],
    ['w-2026', '2026', '1', '', '', '少数のため'],
    ['w-2026', '2026', '2', 30, 30, ''],
  ])
})

test('means, errors and weighted shares stand beside the counts', () => {
  const [row, none, mean] = named(resultsCsv(tables, voice))
  expect(row).toMatchObject({ 人数: 40, 割合: 40, 標本誤差: 2.5, 補正した割合: 41.5, 値: '' })
  expect(none).toMatchObject({ 符号: 'none', 人数: 10, 補正した割合: 9.5 })
  expect(mean).toMatchObject({ 符号: 'mean', n: 90, 値: 4.25, 補正した割合: 4.5 })
})

test('every code of the table of results stands in the code book', () => {
  const book = named(codebook(tables, voice))
  const key = (line: Record<string, string | number | undefined>) =>
    `${String(line.項目コード).split('.')[0]} ${line.符号}`
  const known = new Set(book.map(key))
  const used = named(resultsCsv(tables, voice)).filter((line) => line.表の種類 !== '回ごとの比較')
  for (const line of used) expect(known).toContain(key(line))
  expect(book.find((line) => line.符号 === 'improvement')?.質問).toContain('改善度＝')
  for (const target of ['sample', 'open']) expect(book.some((line) => line.符号 === target)).toBe(true)
})
