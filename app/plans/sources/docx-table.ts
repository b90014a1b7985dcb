import type { Marked, SourceTable } from './line.ts'
import { joined } from './marked.ts'
import { childOf, type Element, elementsOf, isOn, valOf } from './xml.ts'

/** A cell as it stands in its row: over how many columns it goes, and whether it only goes on with the one above. */
type Cell = { text: Marked; columns: number; isGoingOn: boolean; isHead: boolean; isMerged: boolean }

const most = 60
const empty: Marked = { text: '', spans: [] }

/** Rows of a table, also where they lie in something that only holds them. */
const rowsOf = (table: Element): Element[] => within(table, 'w:tr')
const cellsOf = (row: Element): Element[] => within(row, 'w:tc')
function within(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name) ? within(child, name) : []
  })
}

/**
 * A table with one cell for each column: a cell over several columns or rows stands in the first of them, and the others are
 * empty, so that every letter is there once.
 */
export function readTable(table: Element, read: (cell: Element) => Marked): SourceTable {
  const rows = rowsOf(table).filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'))
  const cells = rows.map((row) => ({
    isHead: isOn(childOf(row, 'w:trPr'), 'w:tblHeader') ?? false,
    before: Number(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0),
    cells: cellsOf(row).map((cell) => readCell(cell, read)),
  }))
  const shown = cells.map(({ before, cells }) => [
    ...Array<Marked>(Math.min(before, most)).fill(empty),
    ...cells.flatMap(({ text, columns, isGoingOn }) => [
      isGoingOn ? empty : text,
      ...Array<Marked>(columns - 1).fill(empty),
    ]),
  ])
  const first = cells[0]
  const looksLikeHead =
    first && first.cells.length > 1 && first.cells.every(({ isHead, text }) => isHead && text.text.trim())
  return {
    rows: shown.filter((row) => row.length > 0),
    hasHead: cells.length > 1 && Boolean(first?.isHead || looksLikeHead),
    isMerged: cells.some((row) => row.cells.some(({ isMerged }) => isMerged)),
  }
}

function readCell(cell: Element, read: (cell: Element) => Marked): Cell {
  const looks = childOf(cell, 'w:tcPr')
  const columns = Math.min(Math.max(Number(valOf(looks, 'w:gridSpan') ?? 1) || 1, 1), most)
  const down = childOf(looks, 'w:vMerge')
  const isGoingOn = down !== undefined && (down.attributes['w:val'] ?? 'continue') === 'continue'
  const fill = childOf(looks, 'w:shd')?.attributes['w:fill'] ?? 'auto'
  const isHead = !['auto', 'FFFFFF', 'ffffff'].includes(fill)
  return {
    text: isGoingOn ? empty : read(cell),
    columns,
    isGoingOn,
    isHead,
    isMerged: columns > 1 || down !== undefined,
  }
}

/** Paragraphs of a cell, and tables within it, as one text. */
export const cellText = (parts: Marked[]): Marked =>
  joined(
    parts.filter(({ text }) => text.trim()),
    '\n',
  )
