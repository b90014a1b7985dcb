import { createHash } from 'node:crypto'
import type { DrawEntry, DrawLog } from './tables.ts'

/**
 * The list as it is hashed before the seed is known: one line for each applicant in the order of arrival, fields parted by
 * tabs, lines ended by a line feed, in UTF-8.
 */
export function listText(list: DrawEntry[]): string {
  return list.map((each) => `${[each.number, each.people, each.stratum, each.priority ? 1 : 0].join('\t')}\n`).join('')
}

export const listHash = (list: DrawEntry[]): string => createHash('sha256').update(listText(list)).digest('hex')

/** What a draw is of: two that share a seed give different lots to the same applicant. */
export const drawName = (event: string, session: number | null): string => `${event}/${session ?? 'all'}`

/**
 * What an applicant is sorted by: SHA-256 of seed, name of the draw and number, parted by line feeds, as hexadecimal. Nobody
 * can know it before the seed.
 */
export const lotOf = (seed: string, name: string, number: string): string =>
  createHash('sha256').update([seed, name, number].join('\n')).digest('hex')

type Drawn = {
  seed: string
  name: string
  places: number /** Who gave up after the list was published. */
  gone?: string[]
}

/**
 * Draws. Who has given up is passed over. Applicants with priority come before the others; within each part they stand in
 * the order of their lots. With strata each stratum gets places by its share of the people on the list (largest remainder, a
 * tie by the stratum's label); what a stratum cannot fill goes to the others in that order. An application for several
 * people is drawn whole or not at all.
 */
export function draw(list: DrawEntry[], { seed, name, places, gone = [] }: Drawn): DrawLog {
  const there = list.filter(({ number }) => !gone.includes(number))
  const lots = new Map(there.map(({ number }) => [number, lotOf(seed, name, number)]))
  const order = [...there].sort((a, b) => {
    const first = Number(b.priority) - Number(a.priority)
    return first || compare(lots.get(a.number) ?? '', lots.get(b.number) ?? '')
  })
  const drawn = new Set<string>()
  let left = places
  const take = (from: DrawEntry[], most: number) => {
    let room = Math.min(most, left)
    for (const { number, people } of from) {
      if (drawn.has(number) || people > room) continue
      drawn.add(number)
      room -= people
      left -= people
    }
  }
  for (const [stratum, share] of sharesOf(there, places)) {
    take(
      order.filter((each) => each.stratum === stratum),
      share,
    )
  }
  take(order, left)
  const numbers = order.map(({ number }) => number)
  return { order: numbers, drawn: numbers.filter((number) => drawn.has(number)), places, gone }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Places of each stratum, by people who applied; empty where there is only one. */
function sharesOf(list: DrawEntry[], places: number): [string, number][] {
  const people = new Map<string, number>()
  for (const each of list) people.set(each.stratum, (people.get(each.stratum) ?? 0) + each.people)
  if (people.size < 2) return []
  const all = [...people.values()].reduce((sum, count) => sum + count, 0)
  const exact = [...people]
    .map(([stratum, count]) => ({ stratum, share: Math.min(count, (places * count) / all) }))
    .sort((a, b) => compare(a.stratum, b.stratum))
  const shares = new Map(exact.map(({ stratum, share }) => [stratum, Math.floor(share)]))
  let rest = Math.min(places, all) - [...shares.values()].reduce((sum, share) => sum + share, 0)
  const byRemainder = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1) || compare(a.stratum, b.stratum))
  for (const { stratum } of byRemainder) {
    if (rest <= 0) break
    shares.set(stratum, (shares.get(stratum) ?? 0) + 1)
    rest -= 1
  }
  return [...shares]
}
