import type { Line, Passage, TableRead } from '#app/plans/marks/passages.ts'
import type { Difference } from '#app/text/difference.ts'
import { aligned } from './alignment.ts'
import type { Ask } from './asked-differences.ts'
import { lettersOf, markChanges, type ToldChange } from './mark-change.ts'
import { type TableChange, tableChange } from './table-change.ts'

export type PassageChange = { parts: Difference[]; table: null } | { parts: null; table: TableChange }
/** A text and what differs in it: letters, cells of tables, and what letters do not tell. */
export type TextChange = { passages: PassageChange[]; marks: ToldChange[] }

const linesOf = (passage: Passage | undefined): Line[] => (passage && 'lines' in passage ? passage.lines : [])
const tableOf = (passage: Passage | undefined): TableRead | undefined =>
  passage && 'rows' in passage ? passage : undefined
const isTable = (passage: Passage | undefined) => passage !== undefined && 'rows' in passage

export function textChange(before: Passage[], after: Passage[], ask: Ask): () => TextChange {
  const kind = (passage: Passage) => (isTable(passage) ? 'table' : 'lines')
  const found = aligned(before, after, kind, () => 0).map(([from, to]) => {
    const [was, is] = [before[from], after[to]]
    if (isTable(was) || isTable(is)) {
      const table = tableChange(tableOf(was), tableOf(is), ask)
      return () => ({ parts: null, ...table() })
    }
    const [old, made] = [lettersOf(linesOf(was)), lettersOf(linesOf(is))]
    const answer = ask(old.text, made.text)
    return () => {
      const parts = answer()
      return { parts, table: null, marks: markChanges(old, made, parts) }
    }
  })
  return () => {
    const all = found.map((each) => each())
    return {
      passages: all.map(({ marks: _, ...passage }) => passage),
      marks: all.flatMap(({ marks }) => marks),
    }
  }
}

export const isUnchanged = ({ passages, marks }: TextChange): boolean =>
  marks.length === 0 &&
  passages.every(({ parts, table }) => (table ? table.isSame : parts.every(({ kind }) => kind === 'same')))

/** All of it as one difference, with the cells of a row apart by bars, where nothing shows a table. */
export const partsOf = ({ passages }: TextChange): Difference[] =>
  passages.flatMap(({ parts, table }, at) => {
    const gap: Difference[] = at > 0 ? [{ kind: 'same', text: '\n' }] : []
    if (!table) return [...gap, ...parts]
    const rows = table.rows.flatMap((row, down): Difference[] => {
      const lead: Difference[] = down > 0 ? [{ kind: 'same', text: '\n' }] : []
      if ('same' in row) return [...lead, { kind: 'same', text: '…' }]
      const bar: Difference = { kind: 'same', text: ' | ' }
      return [...lead, ...row.cells.flatMap((cell, across) => (across > 0 ? [bar, ...cell] : cell))]
    })
    return [...gap, ...rows]
  })
