import loadHighs from 'highs'

/** Σ terms·people is at least `low` and at most `high`; the terms in the order of the ways to fill in a sheet. */
export type Seen = { terms: number[]; low: number; high: number }

const highs = await loadHighs()
const { modelStatus, objectiveSense } = highs.constants

/**
 * What somebody can find out who reckons with all they see: of each asked sum the least and the greatest it can be, with no
 * less than nobody in any way. By a solver of linear programs that shares nothing with what it checks.
 */
export function boundsOf(seen: Seen[], asked: number[][]): [low: number, high: number][] {
  if (asked.length === 0) return []
  const columns = asked[0]?.length ?? 0
  const entries = seen.map(({ terms }) => terms.flatMap((value, at) => (value === 0 ? [] : [{ at, value }])))
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  return highs.withModel((model) => {
    model.options.set({ output_flag: false })
    model.passModel({
      ...{ numCols: columns, numRows: seen.length },
      colCost: Array<number>(columns).fill(0),
      colLower: Array<number>(columns).fill(0),
      colUpper: Array<number>(columns).fill(highs.infinity),
      rowLower: seen.map(({ low }) => low),
      rowUpper: seen.map(({ high }) => (Number.isFinite(high) ? high : highs.infinity)),
      matrix: {
        ...{ format: 'csr' as const, numRows: seen.length, numCols: columns },
        ...{ starts, indices: entries.flat().map(({ at }) => at), values: entries.flat().map(({ value }) => value) },
      },
    })
    const best = (cost: number[], sense: 'minimize' | 'maximize') => {
      cost.forEach((value, column) => {
        model.changeColCost(column, value)
      })
      model.changeObjectiveSense(objectiveSense[sense])
      model.run()
      const status = model.getModelStatus()
      if (status === modelStatus.optimal) return model.getObjectiveValue()
      if (status === modelStatus.unbounded)
        return sense === 'maximize' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
      throw new Error(`nothing agrees with what is published (${status})`)
    }
    return asked.map((cost): [number, number] => [best(cost, 'minimize'), best(cost, 'maximize')])
  })
}
