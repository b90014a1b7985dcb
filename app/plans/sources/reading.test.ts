import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { pdf } from '#app/documents/pdf.ts'
import { docxFile, paragraph } from './docx.fixture.ts'
import { readPasted, readSource } from './reading.ts'

const texts = async (bytes: Uint8Array, name: string) => (await readSource(bytes, name)).lines.map(({ text }) => text)
const code = (bytes: Uint8Array, name: string) =>
  readSource(bytes, name).then(
    () => 'read',
    (error) => error.code,
  )

test('a text is read in UTF-8 and as Windows wrote it, with signs that only Windows has', async () => {
  const words = '①髙﨑～Ⅲ'
  expect(await texts(new TextEncoder().encode(`\ufeff第１章\r\n\r\n　${words}`), 'a.txt')).toEqual(['第１章', words])
  const windows = new Uint8Array([0x87, 0x40, 0xfb, 0xfc, 0xed, 0x95, 0x81, 0x60, 0x87, 0x56, 0x0d, 0x0a])
  expect(await texts(windows, 'a.txt')).toEqual([words])
  expect(await texts(Buffer.concat([new Uint8Array([0xff, 0xfe]), Buffer.from('章', 'utf16le')]), 'a.txt')).toEqual([
    '章',
  ])
})

test('rows out of a spreadsheet become a table, and how far a line is moved in is kept', () => {
  const { lines } = readPasted('表\n年\t人口\t世帯\n2020\t10\t4\n　　文')
  expect(
    lines.map(({ text, indent, table }) => [text, indent, table?.rows.map((row) => row.map((cell) => cell.text))]),
  ).toEqual([
    ['表', 0, undefined],
    [
      '',
      0,
      [
        ['年', '人口', '世帯'],
        ['2020', '10', '4'],
      ],
    ],
    ['文', 4, undefined],
  ])
})

test('each sheet is a heading and a table; what is merged stands once, what is hidden not at all', async () => {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('指標')
  sheet.addRows([[], [null, '指標', '現状', '目標'], [null, '参加', 10, { formula: '5+7', result: 12 }]])
  sheet.mergeCells('B5:C5')
  sheet.getCell('B5').value = '計'
  workbook.addWorksheet('隠し', { state: 'hidden' }).addRow(['x'])
  const { lines } = await readSource(new Uint8Array(await workbook.xlsx.writeBuffer()), '指標.xlsx')
  expect(lines.map(({ text, table }) => [text, table?.rows.map((row) => row.map((cell) => cell.text))])).toEqual([
    ['指標', undefined],
    [
      '',
      [
        ['指標', '現状', '目標'],
        ['参加', '10', '12'],
        ['計', '', ''],
      ],
    ],
  ])
})

test('Japanese in a PDF is read row by row, with its pages', async () => {
  const { lines, format } = await readSource(pdf('app/plans/sources/two-pages.fixture.typ', {}), 'a.pdf')
  expect(format).toBe('pdf')
  expect(lines.map(({ text, where }) => [where.page, text.replace(/\s/g, '')])).toEqual([
    [1, '第１章市民との協働'],
    [2, '計画は、市民とともにつくります。'],
    [2, 'ここから始めます。'],
  ])
})

/** As older programs made them: letters in the code of Windows, the font left to the reader's machine. */
function oldPdf(text: Buffer): Uint8Array {
  const stream = `BT /F 12 Tf 50 700 Td <${text.toString('hex')}> Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/MS-Mincho/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/MS-Mincho/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`)
}

test('a PDF whose letters stand in the code of Windows is read by its table of letters', async () => {
  // 計画
  expect(await texts(oldPdf(Buffer.from('8c7689e6', 'hex')), 'a.pdf')).toEqual(['計画'])
})

test.each([
  ['nothing', new Uint8Array(), 'a.txt', 'empty'],
  ['spaces', new TextEncoder().encode(' \n\u3000\n'), 'a.txt', 'empty'],
  ['a picture called text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'a.txt', 'encoding'],
  ['a text called Word', new TextEncoder().encode('章'), 'a.docx', 'noZip'],
  ['a word processor we do not know', new TextEncoder().encode('章'), 'a.jtd', 'type'],
  ['Word called Excel', docxFile({ body: paragraph('章') }), 'a.xlsx', 'otherOffice'],
  ['a PDF cut off', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'a.pdf', 'broken'],
  ['more than may be', new Uint8Array(30 * 1024 * 1024 + 1), 'a.docx', 'tooLarge'],
])('%s is refused in words', async (_, bytes, name, why) => {
  expect(await code(bytes, name)).toBe(`plan-import:refused.${why}`)
})
