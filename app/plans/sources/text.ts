import { fileText } from '#app/text/csv.ts'
import { checkLength, refuse } from './limits.ts'
import { newLine, type Source, type SourceLine } from './line.ts'

const indent = /^[ \t\u3000]*/
const width = (space: string) =>
  [...space].reduce((sum, each) => sum + (each === '\u3000' ? 2 : each === '\t' ? 4 : 1), 0)
const encodings: [sign: number[], name: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** A text file in UTF-8, UTF-16 or as Windows wrote it in Japanese. */
export function readTextFile(bytes: Uint8Array): Source {
  const wide = encodings.find(([sign]) => sign.every((byte, at) => bytes[at] === byte))
  const text = wide ? new TextDecoder(wide[1]).decode(bytes) : fileText(bytes)
  // signs that no text has: something else under the name of a text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (text === null || /[\u0000-\u0008\u000e-\u001a]/.test(text)) throw refuse('encoding')
  return readText(text)
}

/** A text somebody pasted or a file holds: line by line, with pages where it has form feeds. */
export function readText(text: string): Source {
  const lines: SourceLine[] = []
  let [page, number] = [1, 0]
  const pages = text.split('\f')
  for (const [at, each] of pages.entries()) {
    page = at + 1
    for (const typed of each.split(/\r\n?|[\n\v\u0085\u2028\u2029]/)) {
      number++
      if (typed.trim() === '') continue
      const space = indent.exec(typed)?.[0] ?? ''
      const where = { line: number, ...(pages.length > 1 && { page }) }
      lines.push(newLine(where, { text: typed.trim(), indent: width(space) }))
    }
  }
  checkLength(lines)
  return { format: 'text', lines: withTables(lines), pictures: [], title: '', author: '' }
}

/** Rows copied out of a spreadsheet, three columns and more one under the other, are a table. */
function withTables(lines: SourceLine[]): SourceLine[] {
  const found: SourceLine[] = []
  for (let at = 0; at < lines.length; ) {
    const columns = cells(lines[at]).length
    let end = at + 1
    while (end < lines.length && columns > 2 && cells(lines[end]).length === columns) end++
    const rows = lines.slice(at, end)
    const first = rows[0]
    if (!first) break
    if (rows.length > 1) {
      const marked = rows.map((row) => cells(row).map((text) => ({ text: text.trim(), spans: [] })))
      found.push({ ...first, text: '', table: { rows: marked, hasHead: true, isMerged: false } })
    } else found.push(first)
    at = end
  }
  return found
}

const cells = (line: SourceLine | undefined): string[] => (line?.text ?? '').split('\t')
