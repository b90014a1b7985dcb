/** Points that a line of the workbook's font takes, with some to spare: programs without the font have another one. */
export const lineHeight = 17
/** Excel knows no higher row. */
export const tallestRow = 409
const mostLines = Math.floor(tallestRow / lineHeight)
const widest = 160

// In widths of a figure, which columns are measured by: a kanji takes less than two, a Latin letter or a half-width kana at most 1.1.
const narrow = /[\x20-\x7e\uff61-\uff9f]/g
const wideOf = (line: string) => {
  const small = line.match(narrow)?.length ?? 0
  return (line.length - small) * 2 + small * 1.1
}

/** How many lines a text takes in a column so wide; a sign that may not begin a line takes a letter along to the next. */
export const linesIn = (text: string, width: number): number =>
  text.split(/\r\n|[\r\n]/).reduce((lines, line) => lines + Math.max(1, Math.ceil(wideOf(line) / (width - 2))), 0)

/** The heights at which all texts of a row are whole: of one, or of several that are one where no row is so high. */
export function rowHeights(texts: string[], widths: number[]): number[] {
  const height = lineHeight * Math.max(1, ...texts.map((text, at) => linesIn(text, widths[at] ?? widest)))
  const count = Math.ceil(height / tallestRow)
  return Array<number>(count).fill(Math.ceil(height / count))
}

/** Widths of columns, wider where a text would need a higher row than there is. */
export function columnWidths(wished: number[], rows: string[][]): number[] {
  return wished.map((wish, at) => {
    let width = wish
    for (const row of rows) {
      const text = row[at] ?? ''
      while (width < widest && linesIn(text, width) > mostLines) width = Math.min(widest, width * 1.2)
    }
    return width
  })
}
