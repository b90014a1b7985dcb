import type { Combination, Counted } from './combinations.ts'
import { rounded } from './statistics.ts'
import type { Weighting } from './tables.ts'

/** A stratum as it stands: its people, its counted sheets, and how much each of these sheets counts. */
export type Stratum = { stratum: string; population: number; sheets: number; weight: number | null }

type Cells = Pick<Weighting, 'cells'>
const cellKey = (codes: (number | undefined)[]) => codes.join(' ')

/** The stratum of a sheet by its answers to the weighting's items; none where one of them was not answered. */
export function stratumOf({ cells }: Cells): (attributes: Counted[]) => string | undefined {
  const known = new Map(cells.map(({ codes, stratum }) => [cellKey(codes), stratum]))
  return (attributes) => known.get(cellKey(attributes.map(({ choices }) => choices?.[0])))
}

/**
 * Post-stratification: a sheet of stratum g counts (P_g ÷ P) ÷ (n_g ÷ n), where P are people and n counted sheets, each in
 * strata that have both. `attributes` takes the answers to the weighting's items out of a combination.
 */
export function strataOf(
  weighting: Cells,
  found: Combination[],
  attributes: (answers: Counted[]) => Counted[],
): Stratum[] {
  const of = stratumOf(weighting)
  const strata = new Map<string, { population: number; sheets: number }>()
  for (const { stratum, population } of weighting.cells) {
    const before = strata.get(stratum)?.population ?? 0
    strata.set(stratum, { population: before + population, sheets: 0 })
  }
  for (const { answers, count } of found) {
    const stratum = strata.get(of(attributes(answers)) ?? '')
    if (stratum) stratum.sheets += count
  }
  const both = [...strata.values()].filter(({ population, sheets }) => population > 0 && sheets > 0)
  const people = both.reduce((sum, { population }) => sum + population, 0)
  const all = both.reduce((sum, { sheets }) => sum + sheets, 0)
  return [...strata].map(([stratum, { population, sheets }]) => ({
    stratum,
    population,
    sheets,
    weight: population > 0 && sheets > 0 ? population / people / (sheets / all) : null,
  }))
}

export type Weigh = (answers: Counted[]) => number

/** The weight of each sheet; 1 where it cannot be told to which stratum it belongs. */
export function weighing(weighting: Cells, found: Combination[], attributes: (answers: Counted[]) => Counted[]): Weigh {
  const of = stratumOf(weighting)
  const weights = new Map(strataOf(weighting, found, attributes).map(({ stratum, weight }) => [stratum, weight]))
  return (answers) => weights.get(of(attributes(answers)) ?? '') ?? 1
}

/** Answers counted by their weights instead of one by one. */
export const scaled = (found: Combination[], weigh: Weigh): Combination[] =>
  found.map((each) => ({ ...each, count: each.count * weigh(each.answers) }))

type WeightProblem = { stratum: string; empty: boolean; weight: number }

/** What forbids a weighting: people without a single sheet, and sheets that would count too much. Staff merge such cells. */
export function problemsOfWeights(strata: Stratum[], highest: number): WeightProblem[] {
  return strata.flatMap(({ stratum, population, sheets, weight }): WeightProblem[] => {
    if (population > 0 && sheets === 0) return [{ stratum, empty: true, weight: 0 }]
    return weight !== null && weight > highest ? [{ stratum, empty: false, weight: rounded(weight, 2) }] : []
  })
}

export function boundsOfWeights(strata: Stratum[]): { lowest: number; highest: number } | null {
  const weights = strata.flatMap(({ weight }) => weight ?? [])
  return weights.length === 0
    ? null
    : { lowest: rounded(Math.min(...weights), 2), highest: rounded(Math.max(...weights), 2) }
}
