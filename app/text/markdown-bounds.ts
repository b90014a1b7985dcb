// Reading Markdown takes time that grows with the square of some things in it, and breaks off where it nests too deep. All
// of these are counted in the source, before anything reads it; no plan comes near.
const deepest = 8
const most = { lines: 1000, signs: 1000, brackets: 400, cells: 5000 }

const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
const rule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const emphasis = /\*+|_+|~+/g
const bullet = /^[ \t>]*[*][ \t]/
const underHead = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Whether a line stands in too many lists and quotations: by the signs it begins with, or by how far it is moved in. */
function isTooDeep(line: string): boolean {
  let [signs, at] = [0, 0]
  container.lastIndex = 0
  while (signs <= deepest && !rule.test(line.slice(at)) && container.test(line)) {
    at = container.lastIndex
    signs++
  }
  const columns = [...line.slice(0, at)].reduce((sum, each) => sum + (each === '\t' ? 4 : each === ' ' ? 1 : 0), 0)
  return signs > deepest || columns > 4 * deepest
}

/** Cells of all tables: a short row is filled up, so that a few signs can ask for thousands. */
function cellsIn(lines: string[]): number {
  let [cells, columns] = [0, 0]
  for (const line of lines) {
    if (line.trim() === '') columns = 0
    if (line.includes('|') && underHead.test(line)) columns = Math.max(columns, line.split('|').length)
    cells += columns
  }
  return cells
}

const count = (text: string, sign: string) => text.split(sign).length - 1

/** The message for what cannot be taken; null where everything can be read in no time. */
export function markdownFault(markdown: string): string | null {
  const lines = markdown.split(/\r\n?|\n/)
  if (lines.length > most.lines) return 'ui:markdown.tooManyLines'
  if (lines.some(isTooDeep)) return 'ui:markdown.tooDeep'
  if (cellsIn(lines) > most.cells) return 'ui:markdown.tooManyCells'
  const signs = (markdown.match(emphasis)?.length ?? 0) - lines.filter((line) => bullet.test(line)).length
  return signs > most.signs || count(markdown, '[') > most.brackets ? 'ui:markdown.tooManySigns' : null
}
