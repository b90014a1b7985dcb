import type { PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { lineMarks, type Notes } from './line-marks.ts'
import { type Item, indentOf, itemOf, listsOf } from './list-lines.ts'
import { barredTable, isTableRow, pastedTable, type TypedTable } from './table-rows.ts'

const noteGiven = /^\[\^([^[\]\s]{1,60})\][:：][ \t\u3000]*(.*\S.*)$/
const noteMentioned = /\[\^([^[\]\s]{1,60})\]/g

/**
 * A plan's text as a tree. Only what the help beside the field names is a mark: lists by ・ or -, tables by bars, footnotes,
 * and within a line what `lineMarks` knows. All else, signs and numbers, stands as it was typed. In a text of the kind "list"
 * numbers make items too, in a "table" tabs make cells.
 */
export function readMarks(typed: string, kind: string): Root {
  const lines = typed.toWellFormed().split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
  const { notes, given, rest } = footnotes(lines)
  const phrases = (text: string) => withBreaks(text, notes)
  const children: RootContent[] = []
  let at = 0
  while (at < rest.length) {
    const line = rest[at] ?? ''
    if (line.trim() === '') {
      at++
    } else if (isTableRow(line)) {
      const end = endOfRun(rest, at, isTableRow)
      children.push(tableOf(barredTable(rest.slice(at, end)), phrases))
      at = end
    } else if (kind === 'table' && line.includes('\t')) {
      const { taken, ...table } = pastedTable(rest.slice(at))
      children.push(tableOf(table, phrases))
      at += taken
    } else if (itemOf(line, kind === 'list')) {
      const { items, end } = itemsFrom(rest, at, kind === 'list')
      children.push(...listsOf(items, phrases))
      at = end
    } else {
      const end = endOfRun(rest, at, (each) => isRunning(each, kind))
      children.push({ type: 'paragraph', children: phrases(rest.slice(at, end).join('\n')) })
      at = end
    }
  }
  for (const [identifier, text] of given) {
    const content = [{ type: 'paragraph' as const, children: lineMarks(text, { notes: new Map() }) }]
    children.push({ type: 'footnoteDefinition', identifier, label: identifier, children: content })
  }
  return { type: 'root', children }
}

/** Whether something of a text of the kind "table" becomes one. */
export const holdsTable = (typed: string): boolean =>
  readMarks(typed, 'table').children.some(({ type }) => type === 'table')

const isRunning = (line: string, kind: string) =>
  line.trim() !== '' &&
  !isTableRow(line) &&
  !(kind === 'table' && line.includes('\t')) &&
  !itemOf(line, kind === 'list')

function endOfRun(lines: string[], from: number, belongs: (line: string) => boolean): number {
  let end = from + 1
  while (end < lines.length && belongs(lines[end] ?? '')) end++
  return end
}

/** Items one under the other; a line that is moved in goes on with the item above it. */
function itemsFrom(lines: string[], from: number, isList: boolean): { items: Item[]; end: number } {
  const items: Item[] = []
  let end = from
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const item = itemOf(line, isList)
    const last = items.at(-1)
    if (item) items.push(item)
    else if (last && line.trim() !== '' && !isTableRow(line) && indentOf(line) > last.indent)
      last.text += `\n${line.replace(/^[ \t\u3000]+/, '')}`
    else break
  }
  return { items, end }
}

/** Footnotes count where they are both given and mentioned; a line that gives one nobody mentions is a line. */
function footnotes(lines: string[]) {
  const matches = lines.map((line) => noteGiven.exec(line))
  const mentioned = new Set(
    lines.flatMap((line, at) => (matches[at] ? [] : Array.from(line.matchAll(noteMentioned), ([, name]) => name))),
  )
  const notes: Notes = new Map()
  const given = new Map<string, string>()
  const rest = lines.filter((_, at) => {
    const [, name = '', text = ''] = matches[at] ?? []
    if (!matches[at] || !mentioned.has(name) || notes.has(name)) return true
    notes.set(name, notes.size + 1)
    given.set(String(notes.size), text)
    return false
  })
  return { notes, given, rest }
}

const lineBreak = (): PhrasingContent => ({ type: 'emphasis', children: [], data: { hName: 'br' } })

const withBreaks = (text: string, notes: Notes): PhrasingContent[] =>
  text.split('\n').flatMap((line, at) => [...(at > 0 ? [lineBreak()] : []), ...lineMarks(line, { notes })])

// Short rows are filled up, unless a few signs would ask for thousands of cells.
const mostCells = 5000

function tableOf({ rows, hasHead, align }: TypedTable, phrases: (text: string) => PhrasingContent[]): Table {
  const columns = Math.max(...rows.map(({ length }) => length))
  const isFilled = columns * rows.length <= mostCells
  const cell = (text: string): TableCell => ({ type: 'tableCell', children: phrases(text) })
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, at) => align[at] ?? null),
    data: { hProperties: hasHead ? {} : { dataHeadless: '' } },
    children: rows.map((row) => ({
      type: 'tableRow',
      children: [...row, ...(isFilled ? Array<string>(columns - row.length).fill('') : [])].map(cell),
    })),
  }
}
