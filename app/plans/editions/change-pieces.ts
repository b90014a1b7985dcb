import type { Speaker } from '#app/documents/speaker.ts'
import type { Piece } from '#app/documents/table-document.ts'
import type { Change } from './change.ts'
import type { ToldChange } from './mark-change.ts'
import type { ShownRow, TableChange } from './table-change.ts'
import type { TextChange } from './text-change.ts'

type T = Speaker['t']
type Parts = ToldChange['parts']
type Side = 'before' | 'after'

/** What a side does not have; without a side, old and new stand in one. */
const gone = (side?: Side) => side && (side === 'before' ? 'added' : 'removed')

const pieces = (parts: Parts, side?: Side): Piece[] =>
  parts
    .filter(({ kind }) => kind !== gone(side))
    .map(({ kind, text }) => (kind === 'same' ? { text } : { text, mark: kind }))

/** A change, or one side of it, for a document: its text, its tables, and below what letters do not tell. */
export function changePieces(t: T, { body, easy, en, fields }: Change, side?: Side): Piece[] {
  const told = [...body.marks, ...fields]
  return lines([
    ...passages(t, body, side),
    ...toldLines(t, told, side),
    ...(easy ? language(t, 'ui:change.easy', easy, side) : []),
    ...(en ? language(t, 'ui:change.en', en, side) : []),
  ])
}

/** What a heading tells beside its name. */
export function headingPieces(t: T, { easy, en, fields }: Change, side?: Side): Piece[][] {
  return [
    ...toldLines(t, fields, side),
    ...(easy ? language(t, 'ui:change.easy', easy, side) : []),
    ...(en ? language(t, 'ui:change.en', en, side) : []),
  ]
}

function language(t: T, label: string, change: TextChange, side?: Side): Piece[][] {
  const [first = [], ...rest] = passages(t, change, side)
  const text = first.length > 0 ? first : [none(t)]
  return [[name(t(label)), ...text], ...rest, ...toldLines(t, change.marks, side)]
}

const name = (text: string): Piece => ({ text: `［${text}］ `, label: true, soft: true })
const none = (t: T): Piece => ({ text: t('ui:change.none'), label: true, soft: true })

const toldLines = (t: T, told: ToldChange<string>[], side?: Side): Piece[][] =>
  told.map(({ kind, on, parts, isOurs }) => {
    const ours = (piece: Piece) => ({ ...piece, text: t(`ui:change.value.${piece.text}`), label: true })
    const own = isOurs ? pieces(parts, side).map(ours) : pieces(parts, side)
    return [
      name(t(`ui:change.${kind}`)),
      ...(on ? [{ text: `「${on}」 ` }] : []),
      ...(own.length > 0 ? own : [none(t)]),
    ]
  })

const passages = (t: T, { passages }: TextChange, side?: Side): Piece[][] =>
  passages.flatMap(({ parts, table }) => {
    if (!table) {
      const own = pieces(parts, side)
      return own.length > 0 ? [own] : []
    }
    const rows = rowsOn(table, side).map((row) => cellsOf(t, row, table, side))
    return rows.length > 0 ? [[{ text: '', table: { rows, inLines: inLines(t, table, side) } }]] : []
  })

const rowsOn = ({ rows }: TableChange, side?: Side) => rows.filter((row) => 'same' in row || row.state !== gone(side))

const sameRows = (t: T, count: number): Piece => ({
  text: t('ui:change.sameRows', { count }),
  label: true,
  soft: true,
})

const isOn = ({ columns }: TableChange, at: number, side?: Side) => columns[at] !== gone(side)

function cellsOf(t: T, row: ShownRow, table: TableChange, side?: Side) {
  if ('same' in row) return { isHead: false, spans: true, cells: [[sameRows(t, row.same)]] }
  const here = row.cells.filter((_, at) => isOn(table, at, side))
  return { isHead: row.isHead, spans: false, cells: here.map((parts) => pieces(parts, side)) }
}

/** For sheets, whose cells hold no table: each row by its first cell; of a changed one what changed, named by its column. */
function inLines(t: T, table: TableChange, side?: Side): Piece[] {
  const head = table.rows.find((row) => 'isHead' in row && row.isHead)
  const titleOf = (at: number) => {
    const cell = head && 'cells' in head ? pieces(head.cells[at] ?? [], side) : []
    return cell.map(({ text }) => text).join('') || t('ui:change.column', { number: at + 1 })
  }
  return lines(
    rowsOn(table, side).map((row): Piece[] => {
      if ('same' in row) return [sameRows(t, row.same)]
      const [first = [], ...rest] = row.cells.map((parts) => pieces(parts, side))
      const told = rest.flatMap((cell, at) => {
        const isTold = row.state !== 'edited' || cell.some(({ mark }) => mark)
        const isShown = isOn(table, at + 1, side) && isTold && cell.length > 0
        return isShown ? [[{ text: row.isHead ? '' : `${titleOf(at + 1)} ` }, ...cell]] : []
      })
      const others = told.flatMap((cell, at) => (at > 0 ? [{ text: '、' }, ...cell] : cell))
      return [...first, ...(others.length > 0 ? [{ text: '（' }, ...others, { text: '）' }] : [])]
    }),
  )
}

export const lines = (all: Piece[][]): Piece[] => all.flatMap((line, at) => (at ? [{ text: '\n' }, ...line] : line))
