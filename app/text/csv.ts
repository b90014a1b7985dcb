/**
 * A spreadsheet takes cells that begin like this for formulas, also full-width ones and behind what nobody sees; an
 * apostrophe makes them text.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u

const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const ownCode = /^(0[5789]0)(\d{4})(\d{4})$|^(0[36])(\d{4})(\d{4})$|^(0120)(\d{3})(\d{3})$/

/** A number of a telephone as a spreadsheet keeps it: from figures alone it would make a number, without the first 0. */
export function phoneCell(typed: string): string {
  const figures = typed.normalize('NFKC').trim()
  if (!/^0\d+$/.test(figures)) return typed
  const parts = ownCode.exec(figures)?.slice(1).filter(Boolean)
  return parts ? parts.join('-') : `${figures.slice(0, -4)}-${figures.slice(-4)}`
}

/** Lines without the mark that begins a file. */
export const csvLines = (rows: Iterable<(string | number)[]>): string =>
  Array.from(rows, (row) => `${row.map(cell).join(',')}\r\n`).join('')

/** UTF-8 with a byte order mark, CRLF, one header row. */
export const csv = (rows: (string | number)[][]): string => `\ufeff${csvLines(rows)}`

const cells = {
  'comma or tab': /(?:"((?:[^"]|"")*)"|([^,\t\r\n]*))(,|\t|\r\n?|\n|$)/g,
  tab: /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/g,
}

/** The lines of a table somebody made with a spreadsheet, quoted where it must be. Empty lines stay. */
export function readTable(text: string, apart: keyof typeof cells = 'comma or tab'): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(cells[apart])) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',' && end !== '\t') rows.push([])
  }
  return rows
}

/** Text of a file in UTF-8, with or without a byte order mark, or in Shift_JIS as Windows writes it; null where it is neither. */
export function fileText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  }
  return null
}
