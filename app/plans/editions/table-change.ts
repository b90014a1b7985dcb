import { type Run, type TableRead, textOf } from '#app/plans/marks/passages.ts'
import type { Difference } from '#app/text/difference.ts'
import { aligned, type Pair } from './alignment.ts'
import type { Answer, Ask } from './asked-differences.ts'
import { lettersOf, markChanges, type ToldChange, told } from './mark-change.ts'

export type RowState = 'same' | 'edited' | 'added' | 'removed'
export type RowChange = { state: RowState; isHead: boolean; cells: Difference[][] }
/** Of what did not change more than two rows are only counted, where something else did. */
export type ShownRow = RowChange | { same: number }
/** Rows and columns of both sides, each beside what it became. */
export type TableChange = { columns: RowState[]; rows: ShownRow[]; isSame: boolean }

const none: TableRead = { rows: [], hasHead: false }

const stateOf = ([before, after]: Pair): RowState => (before < 0 ? 'added' : after < 0 ? 'removed' : 'same')

/** Dice's measure over pairs of letters; each text is taken apart once. */
function likenessOfTexts(): (one: string, other: string) => number {
  const known = new Map<string, Set<string>>()
  const pairsOf = (text: string) => {
    const found = known.get(text) ?? new Set([...text].map((letter, at, all) => letter + (all[at + 1] ?? '')))
    known.set(text, found)
    return found
  }
  return (one, other) => {
    if (one === other) return 1
    const [a, b] = [pairsOf(one), pairsOf(other)]
    if (a.size === 0 || b.size === 0) return 0
    let shared = 0
    for (const each of a) if (b.has(each)) shared++
    return (2 * shared) / (a.size + b.size)
  }
}

const widthOf = ({ rows }: TableRead) => Math.max(0, ...rows.map(({ length }) => length))
const cellText = (row: Run[][] | undefined, at: number) => textOf(row?.[at] ?? [])

function columnPairs(before: TableRead, after: TableRead): Pair[] {
  const [widths, others] = [widthOf(before), widthOf(after)]
  const column =
    ({ rows }: TableRead) =>
    (_: unknown, at: number) =>
      rows.map((row) => cellText(row, at))
  if (widths === others || widths === 0 || others === 0)
    return Array.from({ length: Math.max(widths, others) }, (_, at) => [at < widths ? at : -1, at < others ? at : -1])
  return aligned(
    Array.from({ length: widths }, column(before)),
    Array.from({ length: others }, column(after)),
    (cells) => cells.join('\t'),
    (one, other) => {
      const there = new Set(other)
      const shared = one.filter((cell) => there.has(cell)).length / Math.max(one.length, other.length)
      return (one[0] === other[0] ? 0.5 : 0) + shared / 2
    },
  )
}

/** A row is known by its first cell as much as by all others together. */
function rowPairs(before: TableRead, after: TableRead, columns: Pair[]): Pair[] {
  const both = columns.filter((pair) => stateOf(pair) === 'same')
  const likeness = likenessOfTexts()
  const named = (rows: Run[][][], side: 0 | 1) => rows.map((row) => both.map((pair) => cellText(row, pair[side])))
  return aligned(
    named(before.rows, 0),
    named(after.rows, 1),
    (cells) => cells.join('\t'),
    (one, other) => {
      const likes = one.map((cell, at) => likeness(cell, other[at] ?? ''))
      const [first = 0, ...rest] = likes
      return rest.length === 0 ? first : first / 2 + rest.reduce((sum, like) => sum + like, 0) / rest.length / 2
    },
  )
}

/** Two tables cell by cell; one that is missing is an empty one. */
export function tableChange(before: TableRead = none, after: TableRead = none, ask: Ask) {
  const columns = columnPairs(before, after)
  const marks: (() => ToldChange[])[] = []
  const cellOf = (was: Run[] | undefined, is: Run[] | undefined): Answer => {
    const line = (runs: Run[] = []) => lettersOf([{ before: '', runs, level: 0, opens: true }])
    const [old, made] = [line(was), line(is)]
    const answer = ask(old.text, made.text)
    if (was && is) marks.push(() => markChanges(old, made, answer()))
    return answer
  }
  const rows = rowPairs(before, after, columns).map(([from, to]) => {
    const [was, is] = [before.rows[from], after.rows[to]]
    const cells = columns.map((pair) => cellOf(was?.[pair[0]], is?.[pair[1]]))
    const isHead = to === 0 ? after.hasHead : to < 0 && from === 0 && before.hasHead
    return { state: stateOf([from, to]), isHead, cells }
  })
  const head = (table: TableRead) => (table.hasHead ? 'head' : 'headless')
  return (): { table: TableChange; marks: ToldChange[] } => {
    const found = rows.map(({ state, isHead, cells }): RowChange => {
      const parts = cells.map((answer) => answer())
      const isEdited = state === 'same' && parts.flat().some(({ kind }) => kind !== 'same')
      return { state: isEdited ? 'edited' : state, isHead, cells: parts }
    })
    const isOtherHead = before.rows.length > 0 && after.rows.length > 0 && before.hasHead !== after.hasHead
    const heads = isOtherHead ? [told({ kind: 'head', on: '', before: head(before), after: head(after) })] : []
    const states = columns.map(stateOf)
    const isSame = [...states, ...found.map(({ state }) => state)].every((state) => state === 'same')
    const table = { columns: states, rows: isSame ? found : folded(found), isSame }
    return { table, marks: [...heads, ...marks.flatMap((each) => each())] }
  }
}

const fewest = 3

function folded(rows: RowChange[]): ShownRow[] {
  const shown: ShownRow[] = []
  let run: RowChange[] = []
  const settle = () => {
    shown.push(...(run.length < fewest ? run : [{ same: run.length }]))
    run = []
  }
  for (const row of rows) {
    if (row.state === 'same' && !row.isHead) run.push(row)
    else {
      settle()
      shown.push(row)
    }
  }
  settle()
  return shown
}
