/** The cells of a table, with an empty one for each that another is spread over. */
export function cellsOf(table: HTMLTableElement, textOf: (cell: HTMLTableCellElement) => string): string[][] {
  const rows: string[][] = []
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column++
      // what a table claims to be spread over may be a thousand columns that are not there
      const [wide, high] = [Math.min(cell.colSpan, 100), Math.min(cell.rowSpan || 1, table.rows.length - at)]
      for (let down = 0; down < high; down++) {
        rows[at + down] ??= []
        for (let right = 0; right < wide; right++) (rows[at + down] ?? [])[column + right] = ''
      }
      ;(rows[at] ?? [])[column] = textOf(cell)
      column += wide
    }
    rows[at] ??= []
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/**
 * Rows as the help beside the field names them. Where a table was asked for, cells are apart by tabs, as a spreadsheet gives
 * them, and keep their breaks; elsewhere they stand between bars. One cell alone is its text.
 */
export function tableOf(rows: string[][], kind: string): string {
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  if (columns * rows.length <= 1) return rows[0]?.[0] ?? ''
  const hasBar = rows.flat().some((cell) => cell.replace(/\{[^{}|]+\|[^{}|]+\}/g, '').includes('|'))
  if (columns > 1 && (kind === 'table' || hasBar)) return `\n${rows.map(tabbed).join('\n')}\n\n`
  return rows.map((row) => `| ${row.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`).join('\n')
}

const tabbed = (row: string[]): string =>
  row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')
