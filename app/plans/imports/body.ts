import { itemOf } from '#app/plans/marks/list-lines.ts'
import { isSafeAddress } from '#app/plans/marks/safe-html.ts'
import type { Marked, SourceTable, Span } from '#app/plans/sources/line.ts'
import { readTable } from '#app/text/csv.ts'
import { stripRuby } from '#app/text/ruby.ts'

/** Notes of one block, in the order in which they are mentioned. */
export type Notes = string[]

/** A text with the marks of a plan's text in it. Without notes it is one line of a heading: bold and links say nothing there. */
export function withMarks({ text, spans }: Marked, notes?: Notes): string {
  const signs: { at: number; order: number; sign: string }[] = []
  for (const span of usable(text, spans, notes !== undefined)) {
    const [open, close] = marksOf(span, notes)
    signs.push({ at: span.from, order: span.kind === 'note' ? 0 : Number.MAX_SAFE_INTEGER - span.to, sign: open })
    if (close) signs.push({ at: span.to, order: -span.from - 1, sign: close })
  }
  // where one ends and another begins, the end comes first, then a note; of two that begin, the longer
  signs.sort((a, b) => a.at - b.at || a.order - b.order)
  let [marked, from] = ['', 0]
  for (const { at, sign } of signs) {
    marked += text.slice(from, at) + sign
    from = at
  }
  return marked + text.slice(from)
}

function marksOf(span: Span, notes: Notes | undefined): [open: string, close: string] {
  if (span.kind === 'ruby') return ['{', `|${span.reading}}`]
  if (span.kind === 'strong') return ['**', '**']
  if (span.kind === 'link') return ['[', `](${span.url})`]
  notes?.push(span.text)
  return [`[^${notes?.length ?? 1}]`, '']
}

/** Runs of bold are put together; bold of a whole text says nothing, and no mark may cut through another. */
function usable(text: string, spans: Span[], isBody: boolean): Span[] {
  const ruby = spans.filter(({ kind }) => kind === 'ruby')
  if (!isBody) return ruby
  const links = spans.filter((span) => span.kind === 'link' && /^[^\s()]{1,2000}$/.test(span.url))
  const strong: Span[] = []
  for (const span of spans.filter(({ kind }) => kind === 'strong').sort((a, b) => a.from - b.from)) {
    const last = strong.at(-1)
    if (last && last.to === span.from) last.to = span.to
    else strong.push({ ...span })
  }
  const bold = strong.filter(({ from, to }) => {
    const inside = text.slice(from, to)
    const cuts = [...ruby, ...links].some(
      (span) => (span.from < from && span.to > from) || (span.from < to && span.to > to),
    )
    return !cuts && to - from < text.length && inside === inside.trim() && !/[*\n]/.test(inside)
  })
  return [...ruby, ...links, ...bold, ...spans.filter(({ kind }) => kind === 'note')]
}

export const noteLines = (notes: Notes): string[] =>
  notes.map((text, at) => `[^${at + 1}]: ${text.replace(/\s+/g, ' ').trim()}`)

/** An item of a list; a line that nothing numbers gets a dot. `added`: how many signs of ours are in it. */
export function itemLine(marked: string, depth: number): { text: string; added: number } {
  const [first = '', ...more] = marked.split('\n').map((line) => line.trim())
  const space = '  '.repeat(depth)
  const isItem = itemOf(first, true) !== null
  const rest = more.filter(Boolean).map((line) => `${space}    ${line}`)
  return { text: [`${space}${isItem ? '' : '・'}${first}`, ...rest].join('\n'), added: isItem ? 0 : 1 }
}

const dashes = /^\|(?: *:?-+:? *\|)+$/

/** A table by bars; as a spreadsheet gives it where bars are among its letters. */
export function tableBody({ rows, hasHead }: SourceTable, notes: Notes): string {
  const cells = rows.map((row) => row.map((cell) => withMarks(cell, notes).replaceAll('\t', ' ')))
  const barred = cells.map((row) => `| ${row.map((cell) => cell.replace(/\s*\n\s*/g, ' ').trim()).join(' | ')} |`)
  const hasBars = cells.flat().some((cell) => stripRuby(cell).includes('|')) || barred.some((row) => dashes.test(row))
  if (hasBars) return cells.map((row) => row.map(quoted).join('\t') || ' ').join('\n')
  const head = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`
  return (hasHead ? [barred[0], head, ...barred.slice(1)] : barred).join('\n')
}

const quoted = (cell: string): string => (/["\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const noteLine = /^\[\^\d+\]: (.*)$/gm

/** What a reader sees of a body: without marks, each letter of the text once. */
export function lettersOf(body: string, kind: string): string {
  const notes = [...body.matchAll(noteLine)].map(([, text = '']) => text)
  const text = body.replace(noteLine, '').trimEnd()
  return [kind === 'table' ? cellsOf(text) : unmarked(text), ...notes].join('\n')
}

const unmarked = (text: string): string =>
  stripRuby(text)
    .replace(/\[\^\d+\]/g, '')
    .replace(/\[([^[\]\n]{1,500})\]\(([^\s()]{1,2000})\)/g, (all, shown, url) => (isSafeAddress(url) ? shown : all))
    .replaceAll('**', '')

function cellsOf(table: string): string {
  const lines = table.split('\n')
  if (!lines.every((line) => /^\|.*\|$/.test(line))) return readTable(unmarked(table), 'tab').flat().join('\n')
  const rows = lines.filter((line, at) => at !== 1 || !dashes.test(line))
  return unmarked(rows.join('\n')).replaceAll('|', '')
}
