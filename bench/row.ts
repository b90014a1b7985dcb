/** One measured case: what we do, what bounds it in the same run, and what was aimed at. */
export type Row = { case: string; ours: string; limit: string; ratio: number | null; goal: string; met: boolean }

const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)

/** A rate: the more the better, as a share of its limit. */
export function rate(name: string, ours: number, limit: number, goal: number, unit = '/s'): Row {
  const ratio = ours / limit
  return {
    case: name,
    ours: `${round(ours)} ${unit}`,
    limit: `${round(limit)} ${unit}`,
    ratio,
    goal: `≥ ${goal} ×`,
    met: ratio >= goal,
  }
}

/** A figure that must stay under a bound; `limit` is what it is told beside. */
export function atMost(name: string, ours: number, bound: number, unit: string, limit?: number): Row {
  return {
    case: name,
    ours: `${round(ours)} ${unit}`,
    limit: limit === undefined ? '–' : `${round(limit)} ${unit}`,
    ratio: limit === undefined ? null : ours / limit,
    goal: `≤ ${bound} ${unit}`,
    met: ours <= bound,
  }
}

/** Milliseconds that may be so many times those of their limit. */
export function times(name: string, ours: number, limit: number, most: number): Row {
  const ratio = ours / limit
  return {
    case: name,
    ours: `${round(ours)} ms`,
    limit: `${round(limit)} ms`,
    ratio,
    goal: `≤ ${most} ×`,
    met: ratio <= most,
  }
}

export function atLeast(name: string, ours: number, bound: number, unit: string, limit?: number): Row {
  const row = atMost(name, ours, bound, unit, limit)
  return { ...row, goal: `≥ ${bound} ${unit}`, met: ours >= bound }
}

export function printRows(rows: Row[]): void {
  const columns = ['case', 'ours', 'limit', 'ratio', 'goal', ''] as const
  const cells = rows.map((row) => [
    row.case,
    row.ours,
    row.limit,
    row.ratio === null ? '–' : row.ratio.toFixed(2),
    row.goal,
    row.met ? 'met' : 'MISSED',
  ])
  const table = [[...columns], ...cells]
  const widths = columns.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)))
  for (const line of table) console.log(line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
}
