import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { printable } from './printable.ts'
import { everythingIn, readPdf, readWorkbook, unzipped } from './reading.fixture.ts'
import { tableAs, tableFormat } from './table.ts'
import type { Piece, TableDocument } from './table-document.ts'

const hostile = [
  '#read("/etc/passwd")',
  '#import "@preview/x:0.1.0"',
  '$ sum $ *太い* _斜め_ `code` \\ @ref <label>',
  '=cmd()',
  '+1',
  '-1',
  '@SUM(A1)',
  '</w:t></w:r><w:t>',
  '&amp; &#x41; <![CDATA[ ]]>',
  '_x0041_',
  '{漢字|かんじ}',
]

const sample = (texts: string[] = ['本文']): TableDocument => ({
  lang: 'ja',
  publisher: '{青葉野市|あおばのし}',
  title: '{表|ひょう}の題',
  subtitle: '副題',
  publishedAt: '2026-10-24T00:00:00.000Z',
  source: { label: 'もとのページ', address: 'https://plans.example.jp/table' },
  facts: [{ label: '担当', value: '企画課' }],
  note: '#note',
  tallies: [{ title: '数', rows: [{ label: '通', count: 1234 }] }],
  legend: '＋は加えた言葉です。',
  about: 'この表について',
  empty: '何もありません',
  columns: [
    { label: '番号', width: 5 },
    { label: '{文|ぶん}', width: 40 },
    { label: '修正', width: 10, isForSheetOnly: true },
  ],
  rows: texts.map((text, at) => [
    at + 1,
    [{ text }],
    [{ text: 'R-0001', link: 'https://plans.example.jp/revisions/1' }],
  ]),
})

const unspaced = (text: string) => text.replace(/\s/g, '')
const wordOf = async (table: TableDocument) => unzipped(await tableAs('docx', table)).get('word/document.xml') ?? ''
const wordText = (xml: string) => {
  const parsed: unknown = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false }).parse(xml)
  return JSON.stringify(parsed)
}

describe('PDF', () => {
  test('says what it is, in its language, and shows what was written as it was written', async () => {
    const { info, text, totalPages } = await readPdf(await tableAs('pdf', sample(hostile)))
    expect(info).toMatchObject({ Title: '表の題 副題', Author: '青葉野市', Language: 'ja', CreationDate: 'D:20261024' })
    expect(totalPages).toBe(1)
    for (const each of [...hostile, '#note', '担当', '企画課', '1,234', '番号', 'https://plans.example.jp/table'])
      expect(unspaced(text)).toContain(unspaced(each))
    expect(text).not.toContain('root:')
    expect(text).not.toContain('修正')
  })

  test('repeats its head on every sheet and numbers them', async () => {
    const { pages, totalPages } = await readPdf(
      await tableAs('pdf', sample(Array(120).fill('長い文です。'.repeat(30)))),
    )
    expect(totalPages).toBeGreaterThan(5)
    pages.forEach((page, at) => {
      expect(page).toContain('番号')
      expect(page).toContain(`${at + 1} / ${totalPages}`)
      expect(page).toContain('青葉野市')
    })
  })

  test('the same table gives the same bytes', async () => {
    const [one, other] = await Promise.all([tableAs('pdf', sample(['あ'])), tableAs('pdf', sample(['あ', 'い']))])
    expect(Buffer.compare(one, other)).not.toBe(0)
    expect(Buffer.compare(one, await tableAs('pdf', sample(['あ'])))).toBe(0)
  })
})

describe('Word', () => {
  test('has headings, a head that is repeated, and what was written as it was written', async () => {
    const xml = await wordOf(sample(hostile))
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).toContain('<w:pStyle w:val="Title"/>')
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toMatch(/<w:tblHeader\/>/)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    for (const each of hostile) expect(wordText(xml)).toContain(JSON.stringify(each).slice(1, -1))
    expect(xml).not.toContain('あおばのし')
  })

  test('marks what was added and removed by more than colour', async () => {
    const change: Piece[] = [
      { text: '古い', mark: 'removed' },
      { text: '新しい', mark: 'added' },
    ]
    const xml = await wordOf({ ...sample(), rows: [[1, change, []]] })
    // a line through words hides ー and 一
    expect(xml).not.toContain('<w:strike')
    expect(xml).toMatch(/<w:u w:val="dotted"\/>.{0,80}－古い/)
    expect(xml).toMatch(/<w:u w:val="single"\/>.{0,80}＋新しい/)
    expect(xml).toContain('＋は加えた言葉です。')
    expect(await wordOf(sample())).not.toContain('＋は加えた言葉です。')
  })
})

describe('Excel', () => {
  test('has numbers, texts and links, and never a formula', async () => {
    const book = await readWorkbook(await tableAs('xlsx', sample(hostile)))
    const [sheet, about] = book.worksheets
    if (!sheet || !about) throw new Error('two sheets')
    expect(sheet.getRow(1).values).toEqual([undefined, '番号', '文', '修正'])
    hostile.forEach((each, at) => {
      expect(sheet.getCell(at + 2, 1).value).toBe(at + 1)
      expect(sheet.getCell(at + 2, 2).value).toBe(each)
      expect(sheet.getCell(at + 2, 3)).toMatchObject({
        text: 'R-0001',
        hyperlink: 'https://plans.example.jp/revisions/1',
      })
    })
    book.eachSheet((each) => each.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())))
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '1:1',
    })
    expect(sheet.getCell(2, 2).alignment).toMatchObject({ wrapText: true, vertical: 'top' })
    expect(about.getColumn(2).values).toContain(1234)
  })

  test('a text for which no row is high enough stands in several that are one', async () => {
    const text = Array.from({ length: 60 }, (_, at) => `${at + 1}行目`).join('\n')
    const book = await readWorkbook(await tableAs('xlsx', sample(['前', text, '後'])))
    const [sheet] = book.worksheets
    const heights = [3, 4, 5].map((row) => sheet?.getRow(row).height ?? 0)
    expect(heights.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(60 * 17)
    for (const each of heights) expect(each).toBeLessThanOrEqual(409)
    expect(sheet?.model.merges).toEqual(['A3:A5', 'B3:B5', 'C3:C5'])
    expect([sheet?.getCell(3, 2).value, sheet?.getCell(6, 2).value]).toEqual([text, '後'])
    expect(sheet?.autoFilter).toBe('A1:C6')
  })

  const twoLines: Piece[] = [
    { text: '2-1 公園\n', soft: true },
    { text: '古い言葉', mark: 'removed' },
    { text: '新しい言葉\n三行目', mark: 'added' },
  ]
  test.each([
    ['a word', [{ text: '本文' }]],
    ['an answer', [{ text: '市の考え方です。'.repeat(60) }]],
    ['lines', [{ text: Array(9).fill('行').join('\n') }]],
    ['a change', twoLines],
    ['an answer for which no row is high enough', [{ text: '市の考え方です。'.repeat(230) }]],
    ['words of Latin letters', [{ text: 'considered and reflected '.repeat(40) }]],
  ] as [string, Piece[]][])('a row is as high as its texts: %s', async (_, content) => {
    const narrow = { ...sample(), columns: sample().columns.map((column) => ({ ...column, width: 10 })) }
    const book = await readWorkbook(await tableAs('xlsx', { ...narrow, rows: [[1, content, []]] }))
    const sheet = book.worksheets[0]
    const width = sheet?.getColumn(2).width ?? 0
    const height = sheet?.getRow(2).height ?? 0
    // a kanji is as wide as two figures at most, a line of 10 points at most 17 high
    const lines = content
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map((line) => Math.ceil([...line].reduce((sum, letter) => sum + (letter < '\u007f' ? 1.1 : 2), 0) / width))
    expect(height).toBeGreaterThanOrEqual(lines.reduce((sum, each) => sum + each, 0) * 17)
    expect(height).toBeLessThanOrEqual(409)
    expect(sheet?.getRow(1).height).toBeGreaterThanOrEqual(17)
  })

  test('what is told about the table is whole as well', async () => {
    const note = '注意してお読みください。'.repeat(30)
    const book = await readWorkbook(await tableAs('xlsx', { ...sample(), note }))
    const about = book.worksheets[1]
    const rows: { text: string; height: number }[] = []
    about?.eachRow((row) => rows.push({ text: String(row.getCell(2).value ?? ''), height: row.height }))
    expect(rows.find(({ text }) => text === note)?.height).toBeGreaterThanOrEqual(
      Math.ceil((note.length * 2) / 60) * 17,
    )
    for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(17)
  })

  test('a text longer than a cell is cut, not the file broken', async () => {
    const book = await readWorkbook(await tableAs('xlsx', sample(['𠮷'.repeat(20_000)])))
    const text = String(book.worksheets[0]?.getCell(2, 2).value)
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text.endsWith('…')).toBe(true)
  })
})

test.each(['pdf', 'docx', 'xlsx'] as const)('%s takes what no file can carry', async (format) => {
  const text = '前\u0000\u0001\u000b\ud800\uffff\u009f後'
  const found = await everythingIn(format, await tableAs(format, sample([text])))
  expect(found).toContain('前\ufffd後')
})

test.each(['pdf', 'docx', 'xlsx'] as const)('%s without rows says so', async (format) => {
  expect(unspaced(await everythingIn(format, await tableAs(format, sample([]))))).toContain('何もありません')
})

test('what can be printed stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
      const clean = printable({ text: [text] }).text[0] ?? ''
      expect(clean.isWellFormed()).toBe(true)
      expect(printable(clean)).toBe(clean)
      if (!/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text)) expect(clean).toBe(text)
    }),
  )
})

test('the address says the format, and nothing else is one', () => {
  expect(tableFormat('http://localhost/a/result.pdf?x=.docx')).toBe('pdf')
  expect(() => tableFormat('http://localhost/a/result.exe')).toThrow()
})
