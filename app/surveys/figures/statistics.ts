import type { Numbers } from './figure.ts'

/** Half away from zero; twelve digits are meant, what lies behind them is the noise of floating point. */
export function rounded(value: number, digits: number): number {
  const factor = 10 ** digits
  const shifted = Number((Math.abs(value) * factor).toPrecision(12))
  return (Math.sign(value) * Math.round(shifted)) / factor + 0
}

/** count ÷ n in percent, one decimal; null where nobody was asked. */
export const share = (count: number, n: number): number | null => (n === 0 ? null : rounded((count * 100) / n, 1))

export type Tally = { value: number; count: number }

const sizeOf = (values: Tally[]) => values.reduce((sum, { count }) => sum + count, 0)

export function meanOf(values: Tally[]): number | null {
  const n = sizeOf(values)
  return n === 0 ? null : values.reduce((sum, { value, count }) => sum + value * count, 0) / n
}

/** Standard deviation, divided by n. */
export function deviationOf(values: Tally[]): number | null {
  const mean = meanOf(values)
  if (mean === null) return null
  return Math.sqrt(values.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, 0) / sizeOf(values))
}

/** As spreadsheets reckon it (QUARTILE.INC): between the two neighbours of place (n − 1)·q, in proportion. */
function quantile(sorted: Tally[], q: number): number | null {
  const n = sizeOf(sorted)
  if (n === 0) return null
  const place = (n - 1) * q
  const at = (rank: number) => {
    let seen = 0
    for (const { value, count } of sorted) {
      seen += count
      if (rank < seen) return value
    }
    return sorted.at(-1)?.value ?? 0
  }
  const [below, above] = [at(Math.floor(place)), at(Math.ceil(place))]
  return below + (above - below) * (place - Math.floor(place))
}

export function numbersOfTally(values: Tally[]): Numbers {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const precise = (value: number | null) => (value === null ? null : rounded(value, 2))
  const [first, last] = [sorted.at(0), sorted.at(-1)]
  return {
    n: sizeOf(sorted),
    mean: precise(meanOf(sorted)),
    median: precise(quantile(sorted, 0.5)),
    lower: precise(quantile(sorted, 0.25)),
    upper: precise(quantile(sorted, 0.75)),
    min: first?.value ?? null,
    max: last?.value ?? null,
    ends: [first?.count ?? 0, last?.count ?? 0],
    weighted: null,
  }
}

/**
 * 標本誤差 at 95 %, in points: 2·√((N−n)/(N−1)·p(1−p)/n), where N people are represented by the n asked and p is the
 * share that chose the option. Where nobody chose it, or everybody, the formula knows nothing of chance and would say 0: there is
 * none.
 */
export function samplingError(population: number, n: number, count: number): number | null {
  if (n === 0 || population < 2 || count === 0 || count === n) return null
  const p = count / n
  const left = Math.max(0, population - n) / (population - 1)
  return rounded(2 * Math.sqrt((left * p * (1 - p)) / n) * 100, 1)
}
