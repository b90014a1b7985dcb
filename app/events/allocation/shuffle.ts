import { createHash } from 'node:crypto'
import type { DrawEntry, DrawLog, DrawStratum } from './tables.ts'

/** What a draw is of: two that share a seed give different lots to the same applicant. */
export const drawName = (event: string, session: number | null): string => `${event}/${session ?? 'all'}`

/**
 * What an applicant is sorted by: SHA-256 of seed, name of the draw and number, parted by line feeds, as hexadecimal. Nobody
 * can know it before the seed.
 */
export const lotOf = (seed: string, name: string, number: string): string =>
  createHash('sha256').update([seed, name, number].join('\n')).digest('hex')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Places of each stratum by its share of the people on the list, in the order of the labels; none where nothing is parted.
 * Whole places first, the rest by the largest remainder, a tie by the label. Remainders are whole numbers: fractions would
 * break ties by the noise of floating point.
 */
export function sharesOf(list: DrawEntry[], places: number): DrawStratum[] {
  const people = new Map<string, number>()
  for (const each of list) people.set(each.stratum, (people.get(each.stratum) ?? 0) + each.people)
  if (people.size < 2) return []
  const all = [...people.values()].reduce((sum, count) => sum + count, 0)
  const strata = [...people]
    .map(([label, count]) => ({ label, people: count, share: Math.min(places, all) * count }))
    .sort((a, b) => compare(a.label, b.label))
    .map(({ share, ...each }) => ({ ...each, places: Math.floor(share / all), remainder: share % all }))
  const rest = Math.min(places, all) - strata.reduce((sum, each) => sum + each.places, 0)
  const next = [...strata].sort((a, b) => b.remainder - a.remainder || compare(a.label, b.label)).slice(0, rest)
  return strata.map(({ remainder: _, ...each }) => ({
    ...each,
    places: each.places + Number(next.some(({ label }) => label === each.label)),
  }))
}

export type Terms = { places: number; strata: DrawStratum[] }

/**
 * Who gets a place, in an order that stands: first each stratum what is its own, then everybody what is left. An application
 * for several people gets places for all of them or is passed over.
 */
export function allot(order: DrawEntry[], { places, strata }: Terms): Set<DrawEntry> {
  const drawn = new Set<DrawEntry>()
  let left = places
  const take = (most: number, stratum: string | null) => {
    let room = Math.min(most, left)
    for (const each of order) {
      if (room === 0) return
      if (each.people > room || (stratum !== null && each.stratum !== stratum) || drawn.has(each)) continue
      drawn.add(each)
      room -= each.people
      left -= each.people
    }
  }
  for (const { label, places: own } of strata) take(own, label)
  take(left, null)
  return drawn
}

/**
 * Draws. Applicants with priority come before the others; within each part they stand in the order of their lots. Nothing
 * but the published list, its terms and the seed goes in: who gave up meanwhile is drawn like everybody else.
 */
export function draw(list: DrawEntry[], { seed, name, ...terms }: Terms & { seed: string; name: string }): DrawLog {
  const lots = new Map(list.map(({ number }) => [number, lotOf(seed, name, number)]))
  const order = [...list].sort((a, b) => {
    const first = Number(b.priority) - Number(a.priority)
    return first || compare(lots.get(a.number) ?? '', lots.get(b.number) ?? '')
  })
  const drawn = allot(order, terms)
  const numbers = (entries: DrawEntry[]) => entries.map(({ number }) => number)
  return { order: numbers(order), drawn: numbers(order.filter((each) => drawn.has(each))) }
}
