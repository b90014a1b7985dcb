/** A number somebody could want to know: published or not, and how it hangs together with others. */
export type Quantity = {
  value: number
  /** Stands in a table; null: only follows from others, as n − count. */
  cost: number | null
  withheld: boolean
  /** Counts no people, so may be small: ticks beyond the first of each. */
  harmless: boolean
}
/** Σ coefficient × quantity = 0; everybody knows that it holds. */
export type Equation = [name: string, coefficient: 1 | -1][]

export const threshold = 5
/** How long to look for a second set. */
const mostSteps = 4000
/** How much sooner a move is tried that has one equation less to balance. */
const eagerness = 6

const isSmall = (value: number) => value > 0 && value < threshold

/**
 * Cell suppression. What stands for one to four people is withheld, and of what follows from what is left so much more,
 * until there is for each withheld number a second set of numbers, all whole and none below zero, that agrees with
 * everything published and in which it differs by five. That set is the proof: who sees only what is published cannot tell
 * the two apart, so cannot say whether the number is 1 or 6. Numbers nobody published but everybody can reckon
 * (n − count, those who did not answer the question of the rows) are protected in the same way.
 */
export class System {
  quantities = new Map<string, Quantity>()
  equations: Equation[] = []
  #of = new Map<string, number[]>()
  /** Small numbers for which no second set was found, even with everything beside them withheld. */
  bare: string[] = []

  add(name: string, value: number, cost: number | null, harmless = false): void {
    const known = this.quantities.get(name)
    if (!known) this.quantities.set(name, { value, cost, withheld: cost === null, harmless })
    else if (cost !== null && known.cost === null) Object.assign(known, { cost, withheld: false })
  }

  /** `total` is the sum of the parts. */
  sum(total: string, parts: string[]): void {
    const at = this.equations.push([[total, -1], ...parts.map((part): Equation[number] => [part, 1])]) - 1
    for (const name of [total, ...parts]) this.#of.set(name, [...(this.#of.get(name) ?? []), at])
  }

  value(name: string): number {
    return this.quantities.get(name)?.value ?? 0
  }

  isWithheld(name: string): boolean {
    return this.quantities.get(name)?.withheld ?? false
  }

  /** Withholds until every small number has its proof; `untilBare` ends the search at the first that has none. */
  protect(untilBare = false): void {
    const proven = new Set<string>()
    const small = [...this.quantities]
      .filter(([, { value, harmless }]) => isSmall(value) && !harmless)
      .map(([name]) => name)
    for (const name of small)
      if (this.#quantity(name).cost !== Number.POSITIVE_INFINITY) this.#quantity(name).withheld = true
    for (const name of small.sort((a, b) => this.value(a) - this.value(b))) {
      if (proven.has(name) || this.#quantity(name).cost === Number.POSITIVE_INFINITY) continue
      const move = this.#cheapestMove(name)
      if (!move) {
        this.bare.push(name)
        if (untilBare) return
        continue
      }
      for (const moved of move.keys()) {
        proven.add(moved)
        this.#quantity(moved).withheld = true
      }
    }
  }

  #quantity(name: string): Quantity {
    const found = this.quantities.get(name)
    if (!found) throw new Error(`unknown quantity ${name}`)
    return found
  }

  /**
   * A second set, with little newly withheld: best first, each step balances one equation by one more number, and what has
   * few equations left to balance goes before what has many. Each number moves once, so the search ends; what would take
   * too long counts as not found.
   */
  #cheapestMove(start: string): Map<string, number> | null {
    const open: State[] = [this.#moved({ cost: 0, rank: 0, moved: new Map(), broken: new Map() }, start, threshold, 0)]
    const seen = new Set<string>()
    for (let steps = 0; steps < mostSteps && open.length > 0; steps++) {
      const state = takeFirst(open)
      const at = this.#mostBound(state.broken)
      if (at === null) return state.moved
      for (const [name, coefficient] of this.equations[at] ?? []) {
        const quantity = this.#quantity(name)
        const by = -(state.broken.get(at) ?? 0) * coefficient
        const isFixed = !quantity.withheld && (quantity.cost === null || quantity.cost === Number.POSITIVE_INFINITY)
        if (isFixed || state.moved.has(name) || quantity.value + by < 0) continue
        const next = this.#moved(state, name, by, quantity.withheld ? 0.01 : this.#priceOf(quantity))
        const key = [...next.moved.keys()].sort().join(';')
        if (seen.has(key)) continue
        seen.add(key)
        put(open, next)
      }
    }
    return null
  }

  #moved({ cost, moved, broken }: State, name: string, by: number, price: number): State {
    const left = new Map(broken)
    for (const at of this.#of.get(name) ?? []) {
      const coefficient = this.equations[at]?.find(([each]) => each === name)?.[1] ?? 1
      const sum = (left.get(at) ?? 0) + coefficient * by
      if (sum === 0) left.delete(at)
      else left.set(at, sum)
    }
    return {
      cost: cost + price,
      rank: cost + price + left.size * eagerness,
      moved: new Map(moved).set(name, by),
      broken: left,
    }
  }

  /** What tells more is dearer: a great number more than a small one. */
  #priceOf({ cost, value }: Quantity): number {
    return (cost ?? 0) * (1 + value / Math.max(1, this.value('sheets')))
  }

  /** Of the equations a move breaks the one with the fewest ways to mend it. */
  #mostBound(broken: State['broken']): number | null {
    let found: number | null = null
    const ways = (at: number) => this.equations[at]?.length ?? 0
    for (const at of broken.keys()) if (found === null || ways(at) < ways(found)) found = at
    return found
  }
}

/** How far a move got: what moved by how much, and which equations it still breaks. */
type State = { cost: number; rank: number; moved: Map<string, number>; broken: Map<number, number> }

/** A heap: the lowest rank lies first. */
function put(heap: State[], state: State): void {
  let at = heap.push(state) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if ((heap[above]?.rank ?? 0) <= state.rank) break
    heap[at] = heap[above] as State
    at = above
  }
  heap[at] = state
}

function takeFirst(heap: State[]): State {
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last) throw new Error('nothing left to take')
  if (heap.length === 0) return first
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= heap.length) break
    const below = left + 1 < heap.length && (heap[left + 1]?.rank ?? 0) < (heap[left]?.rank ?? 0) ? left + 1 : left
    if ((heap[below]?.rank ?? 0) >= last.rank) break
    heap[at] = heap[below] as State
    at = below
  }
  heap[at] = last
  return first
}
