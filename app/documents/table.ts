import { NotFound } from '#app/refusal.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { press } from './press.ts'
import type { Cell, Piece, TableDocument } from './table-document.ts'

/** What takes minutes and gigabytes to lay out is to be had as workbook and as data. */
const mostRowsOnPaper = 2000
export const fitsOnPaper = (rows: number): boolean => rows <= mostRowsOnPaper

const formats = ['pdf', 'docx', 'xlsx'] as const
export type TableFormat = (typeof formats)[number]

/** The format an address asks for: /consultations/name/result.pdf */
export function tableFormat(address: string): TableFormat {
  const { pathname } = new URL(address)
  const format = formats.find((each) => pathname.endsWith(`.${each}`))
  if (!format) throw new NotFound()
  return format
}

export function tableAs(format: TableFormat, table: TableDocument): Promise<Uint8Array> {
  const shown = table.rows.some((row) => row.some(hasMark)) ? table : { ...table, legend: '' }
  if (format === 'xlsx') return press({ format, table: withoutReadings(shown) })
  if (!fitsOnPaper(table.rows.length)) throw new NotFound()
  const forReaders = withoutSheetColumns(shown)
  if (format === 'docx') return press({ format, table: withoutReadings(forReaders) })
  return press({ format, template: 'app/documents/table.typ', data: forReaders })
}

const hasMark = (cell: Cell): boolean =>
  typeof cell !== 'number' &&
  cell.some(({ mark, table }) => mark || table?.rows.some(({ cells }) => cells.some(hasMark)))

function withoutSheetColumns(table: TableDocument): TableDocument {
  const isKept = (_: unknown, at: number) => !table.columns[at]?.isForSheetOnly
  return { ...table, columns: table.columns.filter(isKept), rows: table.rows.map((row) => row.filter(isKept)) }
}

function withoutReadings(table: TableDocument): TableDocument {
  const { publisher, title, subtitle, source, facts, tallies, legend, about, empty, columns, rows } = table
  const piece = (each: Piece): Piece => ({
    ...each,
    ...(each.label && { text: stripRuby(each.text) }),
    ...(each.table && {
      table: {
        rows: each.table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(piece)) })),
        inLines: each.table.inLines.map(piece),
      },
    }),
  })
  return {
    ...table,
    publisher: stripRuby(publisher),
    title: stripRuby(title),
    subtitle: stripRuby(subtitle),
    legend: stripRuby(legend),
    about: stripRuby(about),
    empty: stripRuby(empty),
    source: { ...source, label: stripRuby(source.label) },
    facts: facts.map(({ label, value }) => ({ label: stripRuby(label), value: stripRuby(value) })),
    tallies: tallies.map((tally) => ({
      title: stripRuby(tally.title),
      rows: tally.rows.map(({ label, count }) => ({ label: stripRuby(label), count })),
    })),
    columns: columns.map((column) => ({ ...column, label: stripRuby(column.label) })),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cell.map(piece)))),
  }
}
