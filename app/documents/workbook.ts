import exceljs from 'exceljs'
import { about, exact, font, raise } from './about-sheet.ts'
import { columnWidths, rowHeights } from './row-heights.ts'
import type { Cell, Piece, TableDocument } from './table-document.ts'

const soft = { argb: 'FF595959' }
const action = { argb: 'FF0017C1' }
const line = { style: 'thin', color: { argb: 'FFB3B3B3' } } as const
const border = { top: line, bottom: line, left: line, right: line }
const field = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
/** More makes a workbook that Excel calls damaged. */
const mostCharacters = 32_767
const sheetWidth = 150

const signs = { added: '＋', removed: '－' } as const
const written = ({ text, mark }: Piece) => exact((mark ? signs[mark] : '') + text)

const inLines = (content: Piece[]): Piece[] => content.flatMap((piece) => piece.table?.inLines ?? piece)
const areLinks = (pieces: Piece[]) => pieces.every(({ link, text }) => link || text === '\n')

/** What a cell shows, as letters. */
function shownIn(content: Cell): string {
  if (typeof content === 'number') return String(content)
  const pieces = inLines(content)
  const withAddresses = pieces.length > 1 && areLinks(pieces)
  return pieces.map((piece) => written(piece) + (withAddresses && piece.link ? ` ${piece.link}` : '')).join('')
}

/** The pieces cut where a cell is full. */
function fitting(pieces: Piece[]): Piece[] {
  let left = mostCharacters - 3
  return pieces.flatMap((piece) => {
    const whole = written(piece)
    if (left <= 0) return []
    const isCut = whole.length > left
    const text = isCut ? `${piece.text.slice(0, Math.max(0, left - 1)).toWellFormed()}…` : piece.text
    left -= whole.length
    return [{ ...piece, text }]
  })
}

/** Texts are texts: a cell that begins with = is what somebody wrote and never a formula. */
function fill(cell: exceljs.Cell, content: Cell): void {
  cell.font = font
  if (typeof content === 'number') {
    cell.value = content
    cell.numFmt = '#,##0'
    return
  }
  const pieces = fitting(inLines(content))
  const [only] = pieces
  if (!only) return
  const isLinks = areLinks(pieces)
  if (isLinks && pieces.length === 1 && only.link) {
    cell.value = { text: exact(only.text), hyperlink: only.link }
    cell.font = { ...font, color: action }
  } else if (isLinks) {
    cell.value = pieces.map(({ text, link }) => (link ? `${exact(text)} ${link}` : text)).join('')
  } else if (pieces.length === 1 && !only.mark) {
    cell.value = exact(only.text)
  } else {
    cell.value = {
      richText: pieces.map((piece) => ({
        text: written(piece),
        font: {
          ...font,
          underline: piece.mark === 'removed' ? 'double' : piece.mark === 'added',
          ...((piece.soft || piece.mark === 'removed') && { color: soft }),
        },
      })),
    }
  }
}

/** Head that stays in sight and is repeated in print; A4 landscape, as wide as the sheet. */
export async function workbook(shown: TableDocument): Promise<Uint8Array> {
  const { title, subtitle, publisher, publishedAt, source, columns, rows } = shown
  const book = new exceljs.Workbook()
  Object.assign(book, { title: `${title} ${subtitle}`.trim(), creator: publisher, lastModifiedBy: publisher })
  book.created = book.modified = new Date(publishedAt)
  const name = (text: string) => text.replace(/[*?:\\/[\]']/g, ' ').slice(0, 31)
  const page = {
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
  // In headers & begins a command, and && is the sign itself.
  const inHeader = (text: string) => text.replaceAll('&', '&&').slice(0, 100)
  const headerFooter = {
    oddHeader: `&L&8${inHeader(publisher)}&R&8 ${inHeader(title)}`,
    oddFooter: `&L&8${inHeader(source.address)}&R&8&P / &N`,
  }

  const sheet = book.addWorksheet(name(title), {
    pageSetup: { ...page, orientation: 'landscape', printTitlesRow: '1:1' },
    headerFooter,
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const texts = rows.map((row) => row.map(shownIn))
  const widths = columnWidths(
    columns.map(({ width }) => Math.max(7, (width / total) * sheetWidth)),
    texts,
  )
  sheet.columns = widths.map((width) => ({ width }))
  const [headHeight] = rowHeights(
    columns.map(({ label }) => label),
    widths,
  )
  sheet.getRow(1).height = headHeight ?? 0
  columns.forEach(({ label }, at) => {
    const cell = sheet.getCell(1, at + 1)
    Object.assign(cell, { value: label, fill: field, border })
    cell.font = { ...font, bold: true }
    cell.alignment = { wrapText: true, vertical: 'middle' }
  })
  let last = 1
  rows.forEach((row, down) => {
    const first = last + 1
    row.forEach((content, at) => {
      const cell = sheet.getCell(first, at + 1)
      fill(cell, content)
      cell.alignment = { wrapText: true, vertical: 'top' }
      cell.border = border
    })
    last = raise(sheet, first, columns.length, rowHeights(texts[down] ?? [], widths))
  })
  if (rows.length) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } }

  about(book, shown, { ...page, orientation: 'portrait' }, headerFooter)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
