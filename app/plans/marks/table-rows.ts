import type { AlignType } from 'mdast'
import { readTable } from '#app/text/csv.ts'

/** A table as typed; without a head all rows are alike. */
export type TypedTable = { rows: string[][]; hasHead: boolean; align: AlignType[] }

const barred = /^\s*\|.*\|\s*$/
const underHead = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/

export const isTableRow = (line: string): boolean => barred.test(line)

/** Cells between bars; the bar of a reading, {駅|えき}, is none. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (const part of line
    .trim()
    .slice(1, -1)
    .split(/(\{[^{}|]+\|[^{}|]+\})|(\|)/)) {
    if (part === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += part ?? ''
  }
  return [...cells, cell.trim()]
}

const alignOf = (cell: string): AlignType =>
  cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : cell.startsWith(':') ? 'left' : null

/** Lines with bars; a second line of dashes makes a head of the first, and says with colons how columns are set. */
export function barredTable(lines: string[]): TypedTable {
  const hasHead = lines.length > 1 && underHead.test(lines[1] ?? '')
  const rows = lines.filter((_, at) => !(hasHead && at === 1)).map(cellsOf)
  return { rows, hasHead, align: hasHead ? cellsOf(lines[1] ?? '').map(alignOf) : [] }
}

/**
 * Rows as a spreadsheet or a word processor gives them: cells apart by tabs; a cell of several lines, or with a tab or quotes
 * in it, stands in quotes. `taken` is how many lines it went over: up to the first empty one outside of quotes.
 */
export function pastedTable(lines: string[]): TypedTable & { taken: number } {
  const isEmpty = (line: string) => line.trim() === ''
  let quotes = 0
  let taken = 0
  for (const line of lines) {
    if (quotes % 2 === 0 && isEmpty(line)) break
    quotes += line.split('"').length - 1
    taken++
  }
  const firstEmpty = lines.findIndex(isEmpty)
  // quotes that never end are inches
  if (quotes % 2 === 1 && firstEmpty > 0) taken = firstEmpty
  const rows = readTable(lines.slice(0, taken).join('\n'), 'tab').map((row) => row.map((cell) => cell.trim()))
  return { rows, hasHead: false, align: [], taken }
}
