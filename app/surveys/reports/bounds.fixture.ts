type Row = number[]

/** The least and the greatest Σ cost·x with A·x = b and x ≥ 0: what somebody can find out who reckons with all they see. */
export function boundsOf(a: Row[], b: number[], cost: Row): [number, number] {
  return [
    solve(a, b, cost),
    -solve(
      a,
      b,
      cost.map((each) => -each),
    ),
  ]
}

/** Two-phase simplex by Bland's rule on a dense tableau. Small, slow and independent of what it checks. */
function solve(a: Row[], b: number[], cost: Row): number {
  const [m, n] = [a.length, cost.length]
  const table = a.map((row, at) => {
    const sign = (b[at] ?? 0) < 0 ? -1 : 1
    return [...row.map((each) => each * sign), ...a.map((_, other) => (other === at ? 1 : 0)), (b[at] ?? 0) * sign]
  })
  const basis = a.map((_, at) => n + at)
  run(table, basis, [...Array(n).fill(0), ...Array(m).fill(1)], n + m)
  const costs = [...cost, ...Array(m).fill(0)]
  const value = run(table, basis, costs, n)
  return value
}

function run(table: Row[], basis: number[], costs: number[], usable: number): number {
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  const last = (table[0]?.length ?? 1) - 1
  for (let guard = 0; guard < 5000; guard++) {
    const reduced = (column: number) =>
      (costs[column] ?? 0) - basis.reduce((sum, base, row) => sum + (costs[base] ?? 0) * at(row, column), 0)
    const entering = Array.from({ length: usable }, (_, column) => column).find((column) => reduced(column) < -1e-7)
    if (entering === undefined) break
    let leaving = -1
    for (const [row] of table.entries()) {
      if (at(row, entering) <= 1e-9) continue
      const ratio = at(row, last) / at(row, entering)
      const best = leaving < 0 ? Number.POSITIVE_INFINITY : at(leaving, last) / at(leaving, entering)
      if (ratio < best - 1e-9 || (ratio < best + 1e-9 && (basis[row] ?? 0) < (basis[leaving] ?? 0))) leaving = row
    }
    if (leaving < 0) return Number.NEGATIVE_INFINITY
    const pivot = at(leaving, entering)
    table[leaving] = (table[leaving] ?? []).map((each) => each / pivot)
    for (const [row, values] of table.entries()) {
      const factor = at(row, entering)
      if (row !== leaving && Math.abs(factor) > 1e-12) {
        table[row] = values.map((each, column) => each - factor * at(leaving, column))
      }
    }
    basis[leaving] = entering
  }
  return basis.reduce((sum, base, row) => sum + (costs[base] ?? 0) * at(row, last), 0)
}
