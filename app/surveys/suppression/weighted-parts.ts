import type { TextCode } from '#app/surveys/figures/classes.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import { type Answered, tabulate } from '#app/surveys/figures/tabulation.ts'
import { stratumOf } from '#app/surveys/figures/weights.ts'
import { threshold } from './system.ts'

const isFew = (count: number | null) => count !== null && count > 0 && count < threshold

/**
 * Whether one to four people of a stratum, or of those in none, answered the item in some way. A weighted share beside the raw one
 * is an equation of how many of each stratum gave an answer: with two strata it tells both.
 */
export function hasFewByStratum({ item, found }: Answered, weighting: Weighting, codes?: TextCode[]): boolean {
  const of = stratumOf(weighting)
  const strata = Map.groupBy(found, ({ answers }) => of(answers.slice(1)) ?? '')
  const whole = tabulate(item, found, { target: 'open', codes })
  return [...strata.values()].some((own) => {
    // Bands are those of everybody, whatever this stratum answered.
    const figure = tabulate(item, own, { target: 'open', codes, bands: boundsOf(whole) })
    const { n, hidden, given, unreadable, none, rows } = figure
    const counts = [n, hidden, given, unreadable, none.count, ...rows.map(({ count }) => count)]
    return counts.some(isFew) || rows.some(({ ranks }) => (ranks ?? []).some(({ count }) => isFew(count)))
  })
}

const boundsOf = ({ kind, rows }: Figure) => {
  const froms = rows.flatMap(({ code }) => /^(-?[\d.]+)[-+]/.exec(code)?.[1] ?? [])
  return kind === 'number' && froms.length > 0 ? { bounds: froms } : undefined
}

const isWhole = ({ n, none, rows }: Figure) =>
  n !== null && none.count !== null && rows.every(({ count }) => count !== null)

export const isWholeCross = ({ rows, total }: CrossFigure) =>
  [total, ...rows].every(
    ({ n, none, cells }) => n !== null && none.count !== null && cells.every(({ count }) => count !== null),
  )

/** Whether a table cut by what is weighted by withholds something, or is not there: weighted shares would tell it. */
export function opensCuts({ items }: Weighting, figures: Figure[], crosses: CrossFigure[]): boolean {
  const own = figures.filter(({ item }) => items.includes(item))
  if (own.length < items.length || !own.every(isWhole)) return true
  const isCut = ({ rowsAsked, columnsAsked }: CrossFigure) =>
    items.includes(rowsAsked.item) || items.includes(columnsAsked.item)
  return crosses.some((table) => isCut(table) && !isWholeCross(table))
}

export const isWeighted = ({ rows, weightedNone, mean, numbers }: Figure): boolean =>
  [...rows.map(({ weighted }) => weighted), weightedNone, mean?.weighted, numbers?.weighted].some(
    (each) => each != null,
  )

/** The same figure without what comes of weights. */
export const withoutWeights = (figure: Figure): Figure => ({
  ...figure,
  rows: figure.rows.map((row) => ({ ...row, weighted: null })),
  weightedNone: null,
  mean: figure.mean && { ...figure.mean, weighted: null },
  numbers: figure.numbers && { ...figure.numbers, weighted: null },
})
