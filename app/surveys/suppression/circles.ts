import { setImmediate } from 'node:timers/promises'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { type Part, partsOf } from './circle-parts.ts'
import { agreeing, differs, edgesOf, otherEnd, type Sets, sumAt, tolerance } from './circle-sets.ts'
import type { Joint } from './conditions.ts'
import { cheapest, type Row, type Wish } from './programme.ts'
import { type Sum, sumsOf } from './sums.ts'
import { type Quantity, type System, threshold } from './system.ts'

/** Parts are looked at together up to so many ways, the next then beside what came out. */
const mostTogether = 3000
/** Tables with more ways than these in all are not looked at: decision 035 says so. */
const mostInAll = 20_000
/** How often to look: what is not proven then is not published. */
const mostLooks = 1500

type Of = { crosses: CrossFigure[]; joints: Joint[]; definition: Questionnaire }

/**
 * Tables that hang together in circles need more than sums that agree: there have to be sheets that answered all of it. For each
 * withheld one to four such sheets are looked for in which it is greater by five; what has to give way for it, the cheapest, is
 * withheld too. Returns the tables that cannot be made safe.
 */
export async function closeCircles(system: System, { crosses, joints, definition }: Of): Promise<Set<string>> {
  const parts = partsOf(crosses, definition, joints)
  const unsafe = new Set<string>()
  if (parts.reduce((sum, { ways }) => sum + ways.length, 0) > mostInAll) return unsafe
  const circles = new Circles(system, parts, sumsOf(crosses))
  for (const told of circles.few()) {
    // Whoever reads a page meanwhile comes between.
    await setImmediate()
    if (!circles.proven.has(told.sum.name) && !(await circles.prove(told))) unsafe.add(told.sum.table)
  }
  return unsafe
}

/** A sum, with the parts it can be told in and the ways it counts there. */
type Told = { sum: Sum; quantity: Quantity; ways: Map<number, number[]> }

const isFew = ({ value, withheld, harmless }: Quantity) => withheld && !harmless && value > 0 && value < threshold

class Circles {
  proven = new Set<string>()
  #sheets: number
  #parts: Part[]
  #told: Told[]
  #looks = 0

  constructor(system: System, parts: Part[], sums: Sum[]) {
    this.#sheets = system.value('sheets')
    this.#parts = parts
    this.#told = sums.flatMap((sum): Told[] => {
      const quantity = system.quantities.get(sum.name)
      const ways = new Map(parts.flatMap((part, at) => waysIn(part, sum, at)))
      return quantity && ways.size > 0 ? [{ sum, quantity, ways }] : []
    })
  }

  /** The least first: what is found for them holds for most others. */
  few(): Told[] {
    return this.#told
      .filter(({ quantity }) => isFew(quantity))
      .sort((one, other) => one.quantity.value - other.quantity.value)
  }

  /** False where no sheets were found; else all that is needed for them is withheld. */
  async prove(target: Told): Promise<boolean> {
    const [start = 0] = target.ways.keys()
    // Most often nothing but the part itself has to be other than it is.
    const own = await this.#look([start], new Map(), target)
    if (own && this.#isEnough(own)) return this.#take(own)
    const moved: Sets = new Map()
    for (const open = [start]; open.length > 0; ) {
      const together = this.#together(open.pop() as number, moved)
      const found = await this.#look(together, moved, moved.size === 0 ? target : null)
      if (!found) return false
      for (const [at, people] of found) moved.set(at, people)
      for (const at of together) open.push(...this.#toFollow(at, moved))
    }
    return this.#take(moved)
  }

  /** Neighbours that no longer agree with a part. */
  #toFollow(at: number, moved: Sets): number[] {
    return edgesOf(this.#parts).flatMap((edge) => {
      const next = otherEnd(edge, at)
      if (next === null || moved.has(next)) return []
      return differs(this.#parts[at] as Part, moved.get(at) ?? [], edge.shared) ? [next] : []
    })
  }

  #together(start: number, moved: Sets): number[] {
    const found = [start]
    let size = this.#parts[start]?.ways.length ?? 0
    for (const at of found)
      for (const edge of edgesOf(this.#parts)) {
        const next = otherEnd(edge, at)
        if (next === null || found.includes(next) || moved.has(next)) continue
        const own = this.#parts[next]?.ways.length ?? 0
        if (size + own > mostTogether) continue
        size += own
        found.push(next)
      }
    return found
  }

  async #look(together: number[], moved: Sets, target: Told | null): Promise<Sets | null> {
    if (this.#looks++ > mostLooks) return null
    const from = new Map<number, number>()
    let columns = 0
    for (const at of together) {
      from.set(at, columns)
      columns += this.#parts[at]?.ways.length ?? 0
    }
    const everybody = new Map(this.#parts[together[0] ?? 0]?.ways.map((_, at) => [at, 1] as const))
    const rows: Row[] = [{ terms: everybody, low: this.#sheets, high: this.#sheets, price: null }]
    const wishes: Wish[] = []
    for (const told of this.#told) {
      const home = together.find((at) => told.ways.has(at))
      if (home === undefined) continue
      const terms = new Map((told.ways.get(home) ?? []).map((at) => [(from.get(home) ?? 0) + at, 1]))
      const { value, withheld, cost } = told.quantity
      if (told === target) rows.push({ terms, low: value + threshold, high: Number.POSITIVE_INFINITY, price: null })
      else if (isFew(told.quantity) && !this.proven.has(told.sum.name))
        wishes.push({ terms, from: value, by: threshold })
      const price = cost === Number.POSITIVE_INFINITY ? null : (cost ?? 0) * (1 + value / Math.max(1, this.#sheets))
      if (!withheld) rows.push({ terms, low: value, high: value, price })
    }
    for (const edge of edgesOf(this.#parts)) rows.push(...agreeing(edge, { parts: this.#parts, from, moved }))
    const found = await cheapest(columns, rows, wishes)
    const end = (at: number) => (from.get(at) ?? 0) + (this.#parts[at]?.ways.length ?? 0)
    return found && new Map(together.map((at) => [at, found.slice(from.get(at), end(at))]))
  }

  #movedBy({ quantity, ways }: Told, sets: Sets): number {
    const home = [...ways.keys()].find((at) => sets.has(at))
    return home === undefined ? 0 : Math.abs(sumAt(sets.get(home) ?? [], ways.get(home) ?? []) - quantity.value)
  }

  /** Nothing more is to be withheld, and no other part to be looked at. */
  #isEnough(sets: Sets): boolean {
    if ([...sets.keys()].some((at) => this.#toFollow(at, sets).length > 0)) return false
    return this.#told.every((told) => told.quantity.withheld || this.#movedBy(told, sets) <= tolerance)
  }

  /** The sheets that were found are a proof for everything that is greater or less by five in them. */
  #take(sets: Sets): true {
    for (const told of this.#told) {
      const by = this.#movedBy(told, sets)
      if (by > tolerance) told.quantity.withheld = true
      if (by >= threshold - tolerance) this.proven.add(told.sum.name)
    }
    return true
  }
}

function waysIn({ of, ways }: Part, sum: Sum, at: number): [number, number[]][] {
  const places = sum.of.map((id) => of.indexOf(id))
  if (places.includes(-1)) return []
  const own = [...ways.keys()].filter((way) => sum.holds(...places.map((place) => ways[way]?.classes[place] ?? '')))
  return [[at, own]]
}
