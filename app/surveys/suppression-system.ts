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

  /** Withholds until every small number has its proof. */
  protect(): void {
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
   * The second set with the least newly withheld: best first, each step balances one equation by one more number. Each
   * number moves once, so the search ends; what would take too long counts as not found.
   */
  #cheapestMove(start: string): Map<string, number> | null {
    type State = { cost: number; moved: Map<string, number> }
    const open: State[] = [{ cost: 0, moved: new Map([[start, threshold]]) }]
    const seen = new Set<string>()
    for (let steps = 0; steps < 4000 && open.length > 0; steps++) {
      const state = takeCheapest(open)
      const broken = this.#mostBound(state.moved)
      if (!broken) return state.moved
      for (const [name, coefficient] of broken.equation) {
        const quantity = this.#quantity(name)
        const by = -broken.by * coefficient
        const isFixed = !quantity.withheld && (quantity.cost === null || quantity.cost === Number.POSITIVE_INFINITY)
        if (isFixed || state.moved.has(name) || quantity.value + by < 0) continue
        const moved = new Map(state.moved).set(name, by)
        const key = [...moved]
          .map(([each, by]) => `${each}${by}`)
          .sort()
          .join(';')
        if (seen.has(key)) continue
        seen.add(key)
        open.push({ cost: state.cost + (quantity.withheld ? 0.01 : this.#priceOf(quantity)), moved })
      }
    }
    return null
  }

  /** What tells more is dearer: a great number more than a small one. */
  #priceOf({ cost, value }: Quantity): number {
    return (cost ?? 0) * (1 + value / Math.max(1, this.value('sheets')))
  }

  /** Of the equations a move breaks the one with the fewest ways to mend it. */
  #mostBound(moved: Map<string, number>): { equation: Equation; by: number } | null {
    let found: { equation: Equation; by: number } | null = null
    for (const at of new Set([...moved.keys()].flatMap((name) => this.#of.get(name) ?? []))) {
      const equation = this.equations[at] ?? []
      const by = equation.reduce((sum, [name, coefficient]) => sum + coefficient * (moved.get(name) ?? 0), 0)
      if (by !== 0 && (!found || equation.length < found.equation.length)) found = { equation, by }
    }
    return found
  }
}

function takeCheapest<T extends { cost: number }>(open: T[]): T {
  let best = 0
  for (let at = 1; at < open.length; at++) if ((open[at]?.cost ?? 0) < (open[best]?.cost ?? 0)) best = at
  const [taken] = open.splice(best, 1)
  if (!taken) throw new Error('nothing left to take')
  return taken
}
