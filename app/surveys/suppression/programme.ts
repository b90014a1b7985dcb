import loadHighs from 'highs'

/** Σ terms·x lies between both; where it may give way, each one beyond costs `price`. */
export type Row = { terms: Map<number, number>; low: number; high: number; price: number | null }
/** Welcome where it costs nothing: that Σ x of `terms` is more than `from`, by up to `by`. */
export type Wish = { terms: Map<number, number>; from: number; by: number }

/** What one programme may take: beyond it counts as not found. */
const mostIterations = 20_000
/** Less than any price. */
const gain = 1e-4

let loading: ReturnType<typeof loadHighs> | undefined

/** The cheapest x, none below zero, that agrees with all rows; null where there is none. */
export async function cheapest(columns: number, rows: Row[], wishes: Wish[] = []): Promise<number[] | null> {
  loading ??= loadHighs()
  const highs = await loading
  const starts = [0]
  const [indices, values, costs]: [number[], number[], number[]] = [[], [], Array<number>(columns).fill(0)]
  for (const { terms, price } of rows) {
    for (const [at, value] of terms) {
      indices.push(at)
      values.push(value)
    }
    for (const sign of price === null ? [] : [1, -1]) {
      indices.push(costs.push(price ?? 0) - 1)
      values.push(sign)
    }
    starts.push(indices.length)
  }
  const upper = new Map<number, number>()
  for (const { terms, by } of wishes) {
    for (const at of terms.keys()) {
      indices.push(at)
      values.push(1)
    }
    // what is more than wished for, and what is wanting, count nothing
    for (const [sign, cost] of [
      [-1, -gain],
      [-1, 0],
      [1, 0],
    ] as const) {
      indices.push(costs.push(cost) - 1)
      values.push(sign)
      if (cost < 0) upper.set(costs.length - 1, by)
    }
    starts.push(indices.length)
  }
  const all = [...rows, ...wishes.map(({ from }) => ({ low: from, high: from }))]
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, simplex_iteration_limit: mostIterations })
    model.passModel({
      ...{ numCols: costs.length, numRows: all.length, colCost: costs },
      colLower: costs.map(() => 0),
      colUpper: costs.map((_, at) => upper.get(at) ?? highs.infinity),
      rowLower: all.map(({ low }) => low),
      rowUpper: all.map(({ high }) => (Number.isFinite(high) ? high : highs.infinity)),
      matrix: { format: 'csr', numRows: all.length, numCols: costs.length, ...{ starts, indices, values } },
    })
    model.changeObjectiveSense(highs.constants.objectiveSense.minimize)
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null
    return [...model.getSolution().colValue].slice(0, columns)
  })
}
