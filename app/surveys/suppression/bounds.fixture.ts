type Row = number[]

/** The least and the greatest Σ cost·x with A·x = b and x ≥ 0: what somebody can find out who reckons with all they see. */
export function boundsOf(a: Row[], b: number[], cost: Row): [number, number] {
  const [low, high] = [solve(a, b, cost), solve(a, b, negated(cost))]
  return [low, -high]
}

const negated = (cost: Row) => cost.map((each) => -each)

/** Two-phase simplex on a dense tableau; small, and independent of what it checks. */
function solve(a: Row[], b: number[], cost: Row): number {
  const [m, n] = [a.length, cost.length]
  const table = a.map((row, at) => {
    const sign = (b[at] ?? 0) < 0 ? -1 : 1
    const values = new Float64Array(n + m + 1)
    for (let column = 0; column < n; column++) values[column] = (row[column] ?? 0) * sign
    values[n + at] = 1
    values[n + m] = (b[at] ?? 0) * sign
    return values
  })
  const basis = a.map((_, at) => n + at)
  const artificial = [...Array<number>(n).fill(0), ...Array<number>(m).fill(1)]
  if (run(table, basis, artificial, n) > 1e-5) throw new Error('nothing agrees with what is published')
  const value = run(table, basis, [...cost, ...Array<number>(m).fill(0)], n)
  if (Number.isFinite(value)) check(a, b, solutionOf(table, basis, n))
  return value
}

function solutionOf(table: Float64Array[], basis: number[], n: number): Row {
  const found = Array<number>(n).fill(0)
  for (const [row, base] of basis.entries()) if (base < n) found[base] = table[row]?.at(-1) ?? 0
  return found
}

/** Whoever trusts a bound must know that it was not lost in rounding. */
function check(a: Row[], b: number[], found: Row): void {
  for (const [at, row] of a.entries()) {
    const sum = row.reduce((all, factor, column) => all + factor * (found[column] ?? 0), 0)
    if (Math.abs(sum - (b[at] ?? 0)) > 1e-4) throw new Error(`row ${at} gives ${sum}, not ${b[at]}`)
  }
  if (found.some((value) => value < -1e-6)) throw new Error('less than nobody')
}

/** Steepest column first; after a while by Bland's rule, which never goes in circles. */
function run(table: Float64Array[], basis: number[], costs: number[], usable: number): number {
  const last = (table[0]?.length ?? 1) - 1
  const reduced = Float64Array.from(costs.concat(0))
  for (const [row, base] of basis.entries()) subtract(reduced, table[row] as Float64Array, costs[base] ?? 0)
  for (let step = 0; step < 5000; step++) {
    let entering = -1
    for (let column = 0; column < usable; column++) {
      if ((reduced[column] ?? 0) >= (entering < 0 || step > 300 ? -1e-9 : (reduced[entering] ?? 0))) continue
      entering = column
      if (step > 300) break
    }
    if (entering < 0) return -(reduced[last] ?? 0)
    const leaving = leavingRow(table, basis, { entering, last })
    if (leaving < 0) return Number.NEGATIVE_INFINITY
    const pivot = table[leaving] as Float64Array
    const by = pivot[entering] ?? 1
    for (let column = 0; column <= last; column++) pivot[column] = (pivot[column] ?? 0) / by
    for (const [row, values] of table.entries()) if (row !== leaving) subtract(values, pivot, values[entering] ?? 0)
    subtract(reduced, pivot, reduced[entering] ?? 0)
    basis[leaving] = entering
  }
  throw new Error('the search has no end')
}

function leavingRow(table: Float64Array[], basis: number[], { entering, last }: { entering: number; last: number }) {
  let [leaving, best] = [-1, Number.POSITIVE_INFINITY]
  for (const [row, values] of table.entries()) {
    const by = values[entering] ?? 0
    // What only stood in for a missing number leaves at once, in whichever direction.
    const isArtificial = (basis[row] ?? 0) >= last - table.length && Math.abs(values[last] ?? 0) < 1e-7
    if (isArtificial ? Math.abs(by) <= 1e-6 : by <= 1e-7) continue
    const ratio = isArtificial ? 0 : (values[last] ?? 0) / by
    if (ratio < best - 1e-9 || (ratio < best + 1e-9 && (basis[row] ?? 0) < (basis[leaving] ?? 0))) {
      leaving = row
      best = ratio
    }
  }
  return leaving
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  if (Math.abs(factor) < 1e-12) return
  for (let column = 0; column < from.length; column++) {
    const value = (from[column] ?? 0) - factor * (row[column] ?? 0)
    // what is left of a difference of equals is the noise of floating point
    from[column] = Math.abs(value) < 1e-11 ? 0 : value
  }
}
