import type exceljs from 'exceljs'
import { rowHeights } from './row-heights.ts'
import type { TableDocument } from './table-document.ts'

export const font = { name: 'Yu Gothic', family: 2, size: 10 }

/** `_x0041_` would be read as A. */
export const exact = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Makes a row as high as that; of several rows one, with each cell merged. Gives the last. */
export function raise(sheet: exceljs.Worksheet, first: number, columns: number, heights: number[]): number {
  const last = first + heights.length - 1
  heights.forEach((height, at) => {
    sheet.getRow(first + at).height = height
  })
  if (last > first) for (let column = 1; column <= columns; column++) sheet.mergeCells(first, column, last, column)
  return last
}

/** The second sheet: what the table is, and what was counted. */
export function about(
  book: exceljs.Workbook,
  { title, subtitle, facts, note, tallies, legend, source, rows, empty, about: name }: TableDocument,
  pageSetup: Partial<exceljs.PageSetup>,
  headerFooter: Partial<exceljs.HeaderFooter>,
): void {
  const sheet = book.addWorksheet(name, { pageSetup, headerFooter })
  const widths = [40, 60] as const
  sheet.columns = widths.map((width) => ({ width }))
  const put = (...values: (string | number)[]) => {
    const row = sheet.addRow(values.map((value) => (typeof value === 'string' ? exact(value) : value)))
    row.font = font
    row.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' }
    raise(sheet, row.number, widths.length, rowHeights(values.map(String), [...widths]))
    return row
  }
  const head = put(title)
  head.font = { ...font, bold: true, size: 14 }
  head.height = (rowHeights([title], [widths[0] / 1.4])[0] ?? 0) * 1.4
  if (subtitle) put(subtitle)
  if (rows.length === 0) put(empty)
  for (const { label, value } of facts) put(label, value)
  put(source.label, source.address).getCell(2).value = { text: source.address, hyperlink: source.address }
  if (note) put('', note)
  if (legend) put('', legend)
  for (const tally of tallies) {
    put('')
    put(tally.title).font = { ...font, bold: true }
    for (const { label, count } of tally.rows) put(label, count).getCell(2).numFmt = '#,##0'
  }
}
