import type { Seen } from '#app/surveys/suppression/bounds.fixture.ts'
import type { Part, Way } from './world.fixture.ts'

/** People by the items that tell them; of an item with many answers by one of them. */
export type Of = { items: string[]; only: number | null }
type Placed = { part: Part; from: number }

/** How many people answered in each way is not known; what is known are sums of them. */
export class Space {
  #placed: Placed[] = []
  #size = 0

  constructor(parts: Part[]) {
    for (const part of parts) {
      this.#placed.push({ part, from: this.#size })
      this.#size += part.ways.length
    }
  }

  /** The least part in which people can be told by these items. */
  place({ items, only }: Of): Placed | undefined {
    const holds = ({ part }: Placed) =>
      items.every((item) => part.items.includes(item)) && (only === null || part.only?.code === only)
    const isMany = (item: string) => this.#placed.some(({ part }) => part.only?.item === item)
    const others = this.#placed.filter(
      (each) => holds(each) && (only === null || items.includes(each.part.only?.item ?? '')),
    )
    return others.find(({ part }) => only !== null || part.only === null || items.some(isMany)) ?? others[0]
  }

  terms(of: Of, weigh: (way: Way) => number): number[] | null {
    const placed = this.place(of)
    if (!placed) return null
    const terms = Array<number>(this.#size).fill(0)
    for (const [at, way] of placed.part.ways.entries()) terms[placed.from + at] = weigh(way)
    return terms
  }

  /** What two parts share has as many people in both. */
  joins(): Seen[] {
    const isMany = (item: string) => this.#placed.some(({ part }) => part.only?.item === item)
    const key = (items: string[], way: Way) =>
      items.map((item) => `${way.get(item)?.state} ${isMany(item) ? '' : way.get(item)?.choices}`).join(';')
    return this.#placed.flatMap((own, at) => {
      const shared = ({ part }: Placed) => part.items.filter((item) => own.part.items.includes(item))
      const [before] = this.#placed.slice(0, at).sort((a, b) => shared(b).length - shared(a).length)
      if (!before) return []
      const items = shared(before)
      const keys = new Set([before, own].flatMap(({ part }) => part.ways.map((way) => key(items, way))))
      return [...keys].map((each): Seen => {
        const terms = Array<number>(this.#size).fill(0)
        for (const { part, from } of [before, own])
          for (const [i, way] of part.ways.entries())
            if (key(items, way) === each) terms[from + i] = part === own.part ? -1 : 1
        return { terms, low: 0, high: 0 }
      })
    })
  }
}
