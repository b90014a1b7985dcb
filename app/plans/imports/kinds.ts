import type { SourceLine } from '#app/plans/sources/line.ts'

/** What a line of the source becomes. `continued`: it goes on with the line before it. */
export const lineKinds = [
  ...['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'],
  ...['paragraph', 'continued', 'list', 'table', 'figure', 'aside'],
] as const
export type LineKind =
  | `heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'paragraph'
  | 'continued'
  | 'list'
  | 'table'
  | 'figure'
  | 'aside'

export const levelOf = (kind: LineKind): number | null => (kind.startsWith('heading') ? Number(kind.slice(7)) : null)
export const headingOf = (level: number): LineKind => `heading${Math.min(Math.max(level, 1), 6)}` as LineKind

/** What a line can become: a table stays a table, a picture a figure, unless they are left out. */
export function kindsFor(line: SourceLine): LineKind[] {
  if (line.table) return ['table', 'aside']
  if (line.picture) return line.picture.isBad ? ['aside'] : ['figure', 'aside']
  return lineKinds.filter((kind) => kind !== 'table' && kind !== 'figure') as LineKind[]
}
