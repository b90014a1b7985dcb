import exceljs from 'exceljs'
import { checkLength, refuse } from './limits.ts'
import { type Marked, newLine, type Source, type SourceLine } from './line.ts'
import { checkZip, unpack } from './parts.ts'

const mostColumns = 60
const mostRows = 3000

/** Sheets of a workbook: each is a heading by its name and one table. */
export async function readSheets(bytes: Uint8Array): Promise<Source> {
  checkZip(bytes)
  // counted before the library unpacks it as a whole
  const parts = unpack(bytes, (name) => /\.xml$|\.rels$|vbaProject\.bin$/i.test(name))
  checkParts(parts)
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
  } catch {
    throw refuse('broken')
  }
  const lines: SourceLine[] = []
  workbook.eachSheet((sheet) => {
    if (sheet.state !== 'visible') return
    const table = tableOf(sheet)
    if (table.rows.length === 0) return
    const where = { line: lines.length + 1, sheet: sheet.name }
    lines.push(newLine(where, { text: sheet.name, outline: 1, isWhole: true }))
    lines.push(newLine({ ...where, line: lines.length + 1 }, { table, isWhole: true }))
  })
  checkLength(
    lines.map(({ text, table }) => ({
      text:
        text +
        (table?.rows
          .flat()
          .map((cell) => cell.text)
          .join('') ?? ''),
    })),
  )
  return { format: 'xlsx', lines, pictures: [], title: workbook.title ?? '', author: workbook.creator ?? '' }
}

function checkParts(parts: Map<string, Uint8Array>): void {
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))) throw refuse('macros')
  if (!parts.has('xl/workbook.xml')) throw refuse('otherOffice')
  for (const bytes of parts.values())
    if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).includes('<!DOCTYPE'))
      throw refuse('entities')
}

function tableOf(sheet: exceljs.Worksheet) {
  const rows: Marked[][] = []
  let isMerged = false
  let last = 0
  sheet.eachRow({ includeEmpty: false }, (row) => {
    if (row.hidden) return
    const cells: Marked[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const isPart = cell.isMerged && cell.master !== cell
      isMerged ||= cell.isMerged
      // what is merged stands in the first of its cells
      const text = isPart ? '' : cell.text.trim()
      if (column <= mostColumns) cells[column - 1] = { text, spans: [] }
      if (text) last = Math.max(last, column)
    })
    if (cells.some((cell) => cell?.text)) rows.push(cells)
  })
  if (rows.length > mostRows || last > mostColumns) throw refuse('tooLong')
  const first = rows.reduce(
    (least, row) =>
      Math.min(
        least,
        row.findIndex((cell) => cell?.text),
      ),
    last,
  )
  const even = rows.map((row) =>
    Array.from({ length: last - first }, (_, at) => row[first + at] ?? { text: '', spans: [] }),
  )
  return { rows: even, hasHead: even.length > 1, isMerged }
}
