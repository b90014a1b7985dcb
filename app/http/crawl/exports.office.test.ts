import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook, unzipped } from '#app/documents/reading.fixture.ts'
import { tableAs } from '#app/documents/table.ts'
import type { TableDocument } from '#app/documents/table-document.ts'
import { csv, phoneCell } from '#app/text/csv.ts'
import { type Demo, startDemo } from '../demo.fixture.ts'
import { exportsOf, kinds } from './exports.fixture.ts'
import { decoded } from './markup.fixture.ts'
import { asHighAsNeeded, sheetsIn, tableIn, textsIn, wholeRows } from './office.fixture.ts'

// `npm run test:office`: every file for a spreadsheet or a word processor, opened in LibreOffice.

/** What a spreadsheet would gladly make something else of, and what needs a high row. */
const hard = [
  ...['=1+1', '+81-198-22', '-5', '@SUM(A1)', '＝1', "'0198", '_x0041_', '1-2', '3/4', '0198', '12345678901234567890'],
  ...['2026-11-01', '50%', 'TRUE', '#N/A', '葛\u{E0100}飾の𠮷野と👨‍👩‍👧', '"引用", と', 'ﾊﾝｶｸ', '<b>&amp;</b>'],
  ...['一行目\n二行目\n\n四行目', Array.from({ length: 30 }, (_, at) => `${at + 1}行目`).join('\n')],
  ...['公園を広げ、子どもが安心して遊べるようにしてください。'.repeat(80), 'Long words of a city '.repeat(60)],
  ...['https://plans.example.jp/'.repeat(20), 'ー'.repeat(300), 'あ）'.repeat(200), '１２３４５'.repeat(60)],
]
const table: TableDocument = {
  ...{ lang: 'ja', publisher: '市', title: '表', subtitle: '副題', publishedAt: '2026-10-24T00:00:00.000Z' },
  ...{
    source: { label: 'もと', address: 'https://plans.example.jp/table' },
    facts: [{ label: '電話', value: '0198' }],
  },
  ...{
    note: hard.join('\n'),
    tallies: [{ title: '数', rows: [{ label: '通', count: 1234 }] }],
    legend: '＋は加えた言葉です。',
  },
  ...{ about: 'この表について', empty: '何もありません' },
  columns: [
    { label: '番号', width: 5 },
    { label: '文', width: 40 },
    { label: '直したところ', width: 12 },
  ],
  rows: hard.map((text, at) => [
    at + 1,
    [{ text }],
    [{ text, mark: 'removed' as const }, { text: '\n' }, { text, mark: 'added' as const }],
  ]),
}

let demo: Demo
let files: Map<string, Uint8Array>
const of = (ending: string) => new Map([...files].filter(([name]) => name.endsWith(ending)))

beforeAll(async () => {
  demo = await startDemo()
  files = await exportsOf(demo)
  for (const as of ['xlsx', 'docx'] as const) files.set(`hard.${as}`, await tableAs(as, table))
})
afterAll(() => demo?.stop())

test('every kind of file that the site map names is there', () => {
  const found = [...files.keys()].map((name) => kinds[Number.parseInt(name, 10)])
  expect(kinds.filter((kind) => !found.includes(kind))).toEqual([])
  expect(kinds.length).toBeGreaterThan(15)
})

test('a CSV file shows the values that the portal wrote', () => {
  const text = hard.filter((each) => !/^[+-]?\d[\d.]*$/.test(each))
  const phones = ['0198220000', '09012345678', '０１２０００００００'].map(phoneCell)
  const own = new Map([
    ...of('.csv'),
    ['hard.csv', Buffer.from(csv([['文', '数'], ...[...text, ...phones].map((each) => [each, 1234.5])]))],
  ])
  const sheets = sheetsIn(own)
  const others: string[] = []
  for (const [name, bytes] of own) {
    const shown = [...sheets].find(([sheet]) => sheet.startsWith(`${name.replace(/\.csv$/, '')}-`))?.[1]
    for (const [at, row] of tableIn(bytes).entries()) {
      for (const [column, cell] of row.entries()) {
        const seen = (shown?.[at]?.[column] ?? '').replaceAll('\r', '')
        const isSameNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(cell) && Number(cell) === Number(seen)
        if (!isSameNumber && seen !== cell.replaceAll('\r', '')) others.push(`${name} ${at + 1}: ${cell} → ${seen}`)
      }
    }
  }
  expect(others).toEqual([])
})

test('a workbook shows the values that the portal wrote, each whole in the height of its row', async () => {
  const [sheets, needed] = [sheetsIn(of('.xlsx')), await asHighAsNeeded(of('.xlsx'))]
  const others: string[] = []
  for (const [name, bytes] of of('.xlsx')) {
    for (const sheet of (await readWorkbook(bytes)).worksheets) {
      const shown = sheets.get(`${name.replace(/\.xlsx$/, '')}-${sheet.name}`)
      for (const { row, height } of wholeRows(sheet)) {
        const needs = needed.get(name)?.getWorksheet(sheet.name)?.getRow(row.number).height ?? Number.POSITIVE_INFINITY
        if (needs > height) others.push(`${name} ${sheet.name} ${row.number}: ${height} of ${needs}`)
        row.eachCell((cell, column) => {
          const seen = shown?.[row.number - 1]?.[column - 1]
          if (seen !== cell.text) others.push(`${name} ${sheet.name} ${row.number}: ${cell.text} → ${seen}`)
        })
      }
    }
  }
  expect(others).toEqual([])
})

test('a document of Word shows every word that the portal wrote', () => {
  const texts = textsIn(of('.docx'))
  const letters = (text: string) => text.replace(/\s/g, '')
  const others: string[] = []
  for (const [name, bytes] of of('.docx')) {
    const xml = unzipped(bytes).get('word/document.xml') ?? ''
    const shown = letters(texts.get(name.replace(/\.docx$/, '')) ?? '')
    for (const [, text = ''] of xml.matchAll(/<w:t[^>]*>([^<]*)</g)) {
      const own = decoded(text).replaceAll('&apos;', "'")
      if (!shown.includes(letters(own))) others.push(`${name}: ${own}`)
    }
  }
  expect(others).toEqual([])
  for (const each of hard) expect(letters(texts.get('hard') ?? '')).toContain(letters(each))
})
