import type { SourceLine } from '#app/plans/sources/line.ts'
import { type ImportLine, kindOf } from './found.ts'
import { kindsFor, type LineKind, levelOf } from './kinds.ts'
import type { Warning } from './warnings.ts'

export const shows = ['all', 'warnings', 'headings', 'aside'] as const
export type Show = (typeof shows)[number]

/** A line of the source beside what it becomes, as the preview shows it. */
export type ShownLine = {
  at: number
  where: SourceLine['where']
  number: string
  text: string
  /** Letters that are left out here. */
  more: number
  table: { rows: number; columns: number; first: string } | null
  picture: { number: number; alt: string } | null
  kind: LineKind
  kinds: LineKind[]
  /** How many lines are like it, itself included; running text is like nothing. */
  alike: number
  isDecided: boolean
  warnings: Omit<Warning, 'at'>[]
  comments: SourceLine['comments']
}

const mostShown = 160

export function shownLines(rows: ImportLine[], warnings: Warning[], pictures: string[]): ShownLine[] {
  const counts = new Map<string, number>()
  for (const { alike } of rows) counts.set(alike, (counts.get(alike) ?? 0) + 1)
  const warned = Map.groupBy(warnings, ({ at }) => at)
  return rows.map((row): ShownLine => {
    const { line, at, alike } = row
    const cells = line.table?.rows ?? []
    return {
      ...{ at, where: line.where, number: line.number, comments: line.comments },
      text: line.text.slice(0, mostShown).toWellFormed(),
      more: Math.max(0, line.text.length - mostShown),
      table: line.table && {
        rows: cells.length,
        columns: cells[0]?.length ?? 0,
        first: (cells[0] ?? [])
          .map(({ text }) => text)
          .join(' ／ ')
          .slice(0, mostShown),
      },
      picture: line.picture && { number: pictures.indexOf(line.picture.name), alt: line.picture.alt },
      ...{
        kind: kindOf(row),
        kinds: kindsFor(line),
        alike: alike === 'text' ? 1 : (counts.get(alike) ?? 1),
        isDecided: row.decided !== null,
      },
      warnings: (warned.get(at) ?? []).map(({ kind, values }) => ({ kind, values })),
    }
  })
}

const isShown: Record<Show, (line: ShownLine) => boolean> = {
  all: () => true,
  warnings: ({ warnings }) => warnings.length > 0,
  headings: ({ kind }) => levelOf(kind) !== null,
  aside: ({ kind }) => kind === 'aside',
}

/** Some of the lines at a time: from one on, with where the pages before and after begin. */
export function pageOf(lines: ShownLine[], show: Show, from: number, most: number) {
  const all = lines.filter(isShown[show])
  const found = all.findIndex(({ at }) => at >= from)
  const start = found < 0 ? Math.max(0, all.length - most) : found
  return {
    lines: all.slice(start, start + most),
    next: all[start + most]?.at ?? null,
    previous: start > 0 ? (all[Math.max(0, start - most)]?.at ?? 0) : null,
    counts: Object.fromEntries(shows.map((each) => [each, lines.filter(isShown[each]).length])) as Record<Show, number>,
  }
}
