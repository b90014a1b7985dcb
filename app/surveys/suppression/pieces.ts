import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { oneOf } from './parts.ts'

/** A question of cross tables; where several may be chosen, one of its options. */
export type Question = { id: string; item: string; kind: string; option: string | null; codes: string[] }
/** Questions reckoned with at once; `to` is the piece that shares `shared` with it. */
export type Piece = { of: string[]; to: number | null; shared: string[] }

const isSplit = (kind: string) => !oneOf(kind) && kind !== 'ranking'

/** The questions of the rows and of the columns of a table. */
export function sidesOf({
  rowsAsked,
  columnsAsked,
  rows,
  columns,
}: CrossFigure): [rows: Question[], columns: Question[]] {
  const of = ({ item, kind }: CrossFigure['rowsAsked'], codes: string[]): Question[] =>
    isSplit(kind)
      ? codes.map((code) => ({ id: `${item}=${code}`, item, kind, option: code, codes: [] }))
      : [{ id: item, item, kind, option: null, codes }]
  const codesOf = (some: { code: string }[]) => some.map(({ code }) => code)
  return [of(rowsAsked, codesOf(rows)), of(columnsAsked, codesOf(columns))]
}

export const questionsIn = (crosses: CrossFigure[]): Question[] => crosses.flatMap((table) => sidesOf(table).flat())

/** Tables that hang together in a circle: of the others each can be reckoned with by itself. */
function inCircles(crosses: CrossFigure[]): CrossFigure[] {
  const pair = ({ rowsAsked, columnsAsked }: CrossFigure) => [rowsAsked.item, columnsAsked.item].sort().join('*')
  for (let left = crosses; ; ) {
    const uses = (item: string) =>
      new Set(left.filter((each) => [each.rowsAsked, each.columnsAsked].some((asked) => asked.item === item)).map(pair))
    const next = left.filter((each) => [each.rowsAsked, each.columnsAsked].every(({ item }) => uses(item).size > 1))
    if (next.length === left.length) return left
    left = next
  }
}

/**
 * Questions are taken away one after the other, first those crossed with the fewest, and each leaves its neighbours tied to each other:
 * each with its neighbours is a piece. Pieces that agree in what they share with the next belong to one set of sheets, and only these do.
 */
export function piecesOf(crosses: CrossFigure[]): Piece[] {
  const beside = new Map<string, Set<string>>()
  const tie = (one: string, other: string) => {
    if (one !== other) beside.set(one, (beside.get(one) ?? new Set()).add(other))
  }
  for (const table of inCircles(crosses)) {
    const [rows, columns] = sidesOf(table)
    for (const { id: row } of rows)
      for (const { id: column } of columns) {
        tie(row, column)
        tie(column, row)
      }
  }
  const pieces: { taken: string; near: string[] }[] = []
  while (beside.size > 0) {
    const [taken, near] = [...beside].reduce((least, each) => (each[1].size < least[1].size ? each : least))
    beside.delete(taken)
    for (const one of near) {
      beside.get(one)?.delete(taken)
      for (const other of near) tie(one, other)
    }
    pieces.push({ taken, near: [...near] })
  }
  return pieces.map(({ taken, near }) => {
    const to = pieces.findIndex((each) => near.includes(each.taken))
    return { of: [taken, ...near], to: to < 0 ? null : to, shared: near }
  })
}

/** Items of each piece: their answers have to be counted together. */
export const itemsOfPieces = (crosses: CrossFigure[]): string[][] => {
  const items = new Map(questionsIn(crosses).map(({ id, item }) => [id, item]))
  return piecesOf(crosses).map(({ of }) => [...new Set(of.flatMap((id) => items.get(id) ?? []))])
}
