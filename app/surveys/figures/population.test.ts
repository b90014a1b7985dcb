import { expect, test } from 'vitest'
import { csv, fileText, readTable } from '#app/text/csv.ts'
import { countedQuestionnaire } from './counted.fixture.ts'
import { askedItems } from './counted-survey.ts'
import { populationTable, readCells, readPopulation, typedCells } from './population.ts'
import { weightingItems } from './weighting.ts'

const items = weightingItems({ items: askedItems(countedQuestionnaire) })
const bytes = (text: string) => new TextEncoder().encode(text)
const speaking = { head: ['人口', '層'] as [string, string], word: ({ ja }: { ja: string }) => ja }

test('the table to fill in has a line for each cell and is read as it is sent back', () => {
  const empty = populationTable(items, [], speaking)
  expect(empty).toHaveLength(1 + 3 * 3)
  expect(empty.slice(0, 2)).toEqual([
    ['年代', '性別', '人口', '層'],
    ['1 若い', '1 女', '', ''],
  ])
  // not filled in: the line is named
  expect(() => readPopulation(bytes(csv(empty)), items)).toThrow(
    expect.objectContaining({ code: 'survey-results:refused.cellLine', values: { line: 2 }, field: 'cells' }),
  )
  const filled = empty.map((row, at) => (at === 0 ? row : [...row.slice(0, 2), at * 10, at > 6 ? '年上, 全部' : '']))
  const cells = readPopulation(bytes(csv(filled)), items)
  expect(cells).toHaveLength(9)
  expect(cells[0]).toEqual({ codes: [1, 1], population: 10, stratum: '1-1' })
  expect(cells[8]).toEqual({ codes: [3, 3], population: 90, stratum: '年上, 全部' })
  // in use, they stand in the table, and in the field of the form
  expect(populationTable(items, cells, speaking)[9]).toEqual(['3 年上', '3 回答しない', 90, '年上, 全部'])
  expect(readCells(typedCells(cells), items)).toEqual(cells)
})

test.each<[string, Uint8Array]>([
  ['UTF-8', bytes('年代,女,数\n1,1,10\n1,2,20,"a, b"')],
  ['UTF-8 with a byte order mark', bytes('\ufeff年代,女,数\r\n"1",1,10\r\n1,2,20,"a, b"\r\n')],
  // 年代,女 in Shift_JIS
  [
    'Shift_JIS',
    new Uint8Array([0x94, 0x4e, 0x91, 0xe3, 0x2c, 0x8f, 0x97, 0x0d, 0x0a, ...bytes('1,1,10\r\n1,2,20,"a, b"')]),
  ],
  ['full-width digits and tabs', bytes('１\t１\t１０\n\n1\t2\t20\t"a, b"')],
])('%s is read', (_, file) => {
  expect(readPopulation(file, items)).toEqual([
    { codes: [1, 1], population: 10, stratum: '1-1' },
    { codes: [1, 2], population: 20, stratum: 'a, b' },
  ])
})

test.each<[string, Uint8Array, object]>([
  ['neither encoding', new Uint8Array([0x31, 0xff, 0xfe, 0x80]), { code: 'survey-results:refused.fileEncoding' }],
  ['a head line only', bytes('年代,性別,人口\n'), { code: 'survey-results:refused.fileEmpty' }],
  ['an unknown code', bytes('1,1,10\n9,1,10'), { code: 'survey-results:refused.cellLine', values: { line: 2 } }],
  ['a count with words', bytes('1,1,10人'), { code: 'survey-results:refused.cellLine', values: { line: 1 } }],
  ['a cell twice', bytes('1,1,10\n1,1,20'), { code: 'survey-results:refused.cellTwice', values: { cell: '1-1' } }],
])('%s is refused', (_, file, refusal) => {
  expect(() => readPopulation(file, items)).toThrow(expect.objectContaining({ ...refusal, field: 'cells' }))
})

test('tables: quotes, empty fields and lines', () => {
  expect(readTable('a,"b ""c"", d",\r\n\r\n1\t2\n')).toEqual([['a', 'b "c", d', ''], [''], ['1', '2'], ['']])
  expect(readTable('')).toEqual([['']])
  expect(fileText(bytes('\ufeffあ'))).toBe('あ')
})
