import { setImmediate } from 'node:timers/promises'
import { rounds } from './rounds.ts'
import { allot, sharesOf, type Terms } from './shuffle.ts'
import type { Chance, DrawEntry } from './tables.ts'

/** How many applications are shuffled, over all rounds, before whoever reads a page comes between. */
const atOnce = 50_000

const classOf = ({ people, stratum, priority }: DrawEntry) => `${people} ${stratum} ${priority}`

/**
 * The chance of every application on a list, from many draws with lots of its own: always the same ones, so that whoever asks
 * again is told the same. What is never drawn in them counts as without a chance. `tell` hears how many are done.
 */
export async function chancesOf(list: DrawEntry[], terms: Terms, tell?: (rounds: number) => void): Promise<Chance[]> {
  const [one] = list
  if (one?.people === 1 && terms.places > 0 && list.every((each) => classOf(each) === classOf(one))) {
    const { number: _, ...alike } = one
    return [{ ...alike, applications: list.length, chance: Math.min(1, terms.places / list.length), because: null }]
  }
  const drawn = await timesDrawn(list, terms, { tell })
  const isShutOut = [...drawn.values()].some((times) => times === 0)
  const without = isShutOut && {
    strata: await timesDrawn(list, { ...terms, strata: [] }),
    priority: await timesDrawn(withoutPriority(list), terms, { as: list }),
  }
  return [...Map.groupBy(list, classOf)].map(([key, all]) => {
    const { people, stratum, priority } = all[0] as DrawEntry
    const times = drawn.get(key) ?? 0
    const why = (): Chance['because'] => {
      if (people > terms.places) return 'size'
      if (without && (without.strata.get(key) ?? 0) > 0) return 'strata'
      return without && (without.priority.get(key) ?? 0) > 0 ? 'priority' : 'together'
    }
    const because = times === 0 ? why() : null
    return { people, stratum, priority, applications: all.length, chance: times / rounds / all.length, because }
  })
}

/** What a list would be drawn by. */
export const termsOf = (list: DrawEntry[], places: number): Terms => ({ places, strata: sharesOf(list, places) })

const withoutPriority = (list: DrawEntry[]) => list.map((each) => ({ ...each, priority: false }))

/** How often applications of each class were drawn, all rounds and all of them together; `as`: by the classes of another list. */
async function timesDrawn(
  list: DrawEntry[],
  terms: Terms,
  { as = list, tell }: { as?: DrawEntry[]; tell?: (rounds: number) => void } = {},
): Promise<Map<string, number>> {
  const random = randomNumbers()
  const classes = new Map(list.map((each, at) => [each, classOf(as[at] ?? each)]))
  const times = new Map([...classes.values()].map((key) => [key, 0]))
  const parts = [list.filter(({ priority }) => priority), list.filter(({ priority }) => !priority)]
  for (let round = 0; round < rounds; round++) {
    if (round % (rounds / 20) === 0) tell?.(round)
    for (const part of parts) shuffle(part, random)
    for (const each of allot(parts.flat(), terms)) {
      const key = classes.get(each) ?? ''
      times.set(key, (times.get(key) ?? 0) + 1)
    }
    if ((round * list.length) % atOnce < list.length) await setImmediate()
  }
  return times
}

function shuffle(list: DrawEntry[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [list[at], list[other]]
    if (one && two) [list[at], list[other]] = [two, one]
  }
}

/** Mulberry32, from 0 to 1. */
function randomNumbers(): () => number {
  let state = 0x5eed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
