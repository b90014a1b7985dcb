import type { Part } from './circle-parts.ts'
import type { Row } from './programme.ts'

/** As many people behind each way to answer, of each part that was looked at. */
export type Sets = Map<number, number[]>
export type Edge = { ends: [one: number, other: number]; shared: string[] }

/** What is less counts as the same. */
export const tolerance = 1e-5
/** Neighbours move only where nothing else does. */
const neighbourPrice = 0.01

export const edgesOf = (parts: Part[]): Edge[] =>
  parts.flatMap(({ to, shared }, at) => (to === null ? [] : [{ ends: [at, to], shared }]))

export const otherEnd = ({ ends: [one, other] }: Edge, at: number): number | null =>
  one === at ? other : other === at ? one : null

export const sumAt = (people: number[], places: number[]): number =>
  places.reduce((sum, place) => sum + (people[place] ?? 0), 0)

const truthOf = ({ ways }: Part): number[] => ways.map(({ count }) => count)

/** Ways of a part that are the same in what it shares. */
function groupsOf({ of, ways }: Part, shared: string[]): Map<string, number[]> {
  const places = shared.map((id) => of.indexOf(id))
  return Map.groupBy(ways.keys(), (way) => places.map((place) => ways[way]?.classes[place]).join(' '))
}

/** Whether what is shared is other than it is in truth: then the neighbour has to be looked at. */
export function differs(part: Part, people: number[], shared: string[]): boolean {
  const truth = truthOf(part)
  return [...groupsOf(part, shared).values()].some(
    (places) => Math.abs(sumAt(people, places) - sumAt(truth, places)) > tolerance,
  )
}

type At = { parts: Part[]; from: Map<number, number>; moved: Sets }

/** Both have as many people in what they share; beside what is looked at later, at a price. */
export function agreeing({ ends, shared }: Edge, { parts, from, moved }: At): Row[] {
  const [own, next] = ends.filter((at) => from.has(at))
  const groups = (at: number) => groupsOf(parts[at] as Part, shared)
  if (own === undefined || shared.length === 0) return []
  const signed = (at: number, sign: number) => (place: number) => [(from.get(at) ?? 0) + place, sign] as const
  const beside = next ?? ends.find((at) => at !== own) ?? own
  const [mine, theirs] = [groups(own), groups(beside)]
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])]
  if (next !== undefined)
    return keys.map((key) => ({
      terms: new Map([...(mine.get(key) ?? []).map(signed(own, 1)), ...(theirs.get(key) ?? []).map(signed(next, -1))]),
      ...{ low: 0, high: 0, price: null },
    }))
  const people = moved.get(beside) ?? truthOf(parts[beside] as Part)
  return keys.map((key) => {
    const count = sumAt(people, theirs.get(key) ?? [])
    const terms = new Map((mine.get(key) ?? []).map(signed(own, 1)))
    if (!moved.has(beside)) return { terms, low: count, high: count, price: neighbourPrice }
    return { terms, low: count - tolerance / 10, high: count + tolerance / 10, price: null }
  })
}
