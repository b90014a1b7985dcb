import type { Cell, Count, CrossFigure, CrossRow, Figure, FigureRow } from '#app/surveys/figures/figure.ts'
import { type System, threshold } from './system.ts'

/** Name of a cross table among quantities. */
export const nameOfCross = ({ rowsAsked, columnsAsked }: CrossFigure) => `${rowsAsked.item}*${columnsAsked.item}`

const shown = (system: System, name: string, count: Count): Count => (system.isWithheld(name) ? null : count)

/** A share gives n away, and the other way round: without n there are no shares. */
function shownCell(system: System, name: string, n: string, cell: Cell): Cell {
  const count = shown(system, name, cell.count)
  return { count, share: count === null || system.isWithheld(n) ? null : cell.share }
}

export function publicFigure(figure: Figure, system: System): Figure {
  const { item } = figure
  const n = `${item} n`
  const rows = figure.rows.map((row): FigureRow => {
    const cell = shownCell(system, `${item} =${row.code}`, n, row)
    const ranks = row.ranks?.map((each, place) =>
      shownCell(system, place === 0 ? `${item} =${row.code}` : `${item} @${place}=${row.code}`, n, each),
    )
    const isWhole = cell.share !== null && (ranks ?? []).every(({ count }) => count !== null)
    return {
      ...row,
      ...cell,
      ranks: ranks ?? null,
      error: isWhole ? row.error : null,
      points: isWhole ? row.points : null,
    }
  })
  const isWhole = rows.every(({ share, ranks }) => share !== null && (ranks ?? []).every(({ count }) => count !== null))
  const few = (figure.given ?? 0) < threshold
  const none = shownCell(system, `${item} none`, n, figure.none)
  return {
    ...figure,
    n: shown(system, n, figure.n),
    hidden: shown(system, `${item} hidden`, figure.hidden),
    none,
    weightedNone: isWhole && none.share !== null ? figure.weightedNone : null,
    unreadable: shown(system, `${item} unreadable`, figure.unreadable),
    given: shown(system, `${item} given`, figure.given),
    // Weighted shares and means stand on all rows: with one withheld, they would tell of it.
    rows: isWhole ? rows : rows.map((row) => ({ ...row, weighted: null })),
    mean: isWhole && (figure.mean?.n ?? 0) >= threshold ? figure.mean : null,
    numbers: figure.numbers && !few && isWhole ? withoutFewAtEnds(figure.numbers) : null,
  }
}

/** The smallest and the greatest number are answers of single people, unless many gave them. */
function withoutFewAtEnds(numbers: NonNullable<Figure['numbers']>): Figure['numbers'] {
  const [least, most] = numbers.ends.map((count) => (count ?? 0) >= threshold)
  return {
    ...numbers,
    min: least ? numbers.min : null,
    max: most ? numbers.max : null,
    ends: [null, null],
    weighted: null,
  }
}

export function publicCross(table: CrossFigure, system: System): CrossFigure {
  const [name, b] = [nameOfCross(table), table.columnsAsked.item]
  const publicRow = (row: CrossRow, prefix: string): CrossRow => {
    const n = `${prefix}n`
    const cells = row.cells.map((cell, at) => shownCell(system, `${prefix}=${table.columns[at]?.code}`, n, cell))
    const isWhole = cells.every(({ share }) => share !== null)
    return {
      ...row,
      n: shown(system, n, row.n),
      cells,
      none: shownCell(system, `${prefix}none`, n, row.none),
      mean: isWhole && (row.n ?? 0) >= threshold ? row.mean : null,
      // With weights known, a weighted share of few people tells to which strata they belong.
      weighted: null,
    }
  }
  const rows = table.rows.map((row) => publicRow(row, `${name} ${row.code} `))
  const isWhole = rows.every(({ n, cells }) => n !== null && cells.every(({ share }) => share !== null))
  // A mean of numbers times n is a sum: those of all rows but one, and of all people, tell that of the last.
  const meansTell = table.columnsAsked.kind === 'number' && !isWhole
  return {
    ...table,
    rows: meansTell ? rows.map((row) => ({ ...row, mean: null })) : rows,
    total: publicRow(table.total, `${b} `),
  }
}

/**
 * What a portfolio may stand on: a place in it tells of its means, and its axes of all of them. So it is reckoned anew from
 * the items whose rows are all published, and says nothing that could not be reckoned from the tables.
 */
export function publicMeasures(
  satisfaction: Figure[],
  importance: Figure[],
): { satisfaction: Figure[]; importance: Figure[] } {
  const isKnown = ({ rows }: Figure) => rows.every(({ count }) => count !== null)
  const rowOf = ({ item }: Figure) => item.split('.')[1]
  const known = importance.filter(isKnown)
  const hasPartner = (figure: Figure) =>
    known.some((each) => rowOf(each) === undefined || rowOf(each) === rowOf(figure))
  return { satisfaction: satisfaction.filter((figure) => isKnown(figure) && hasPartner(figure)), importance: known }
}
