import { createHash } from 'node:crypto'
import type { Sex } from '#app/events/signups/tables.ts'

/** People who sit together: an application with its companions, or a walk-in. */
export type Seated = {
  id: string
  people: number
  district: string | null
  ageBand: string | null
  sex: Sex | null
  firstTime: boolean | null
  /** The table somebody put them at by hand: there they stay. */
  at?: string
}
export type Table = { id: string; seats: number }
export const attributes = ['district', 'ageBand', 'sex', 'firstTime'] as const
export type Attribute = (typeof attributes)[number]

/** By party: its table. Whoever fits nowhere has none. */
export type Seating = Map<string, string>

/** A number from a seed and a name: everybody can repeat it, nobody can choose it. */
const lotOf = (seed: string, id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex')

const valueIn = (party: Seated, attribute: Attribute): string | null =>
  party[attribute] === null ? null : String(party[attribute])

/** How the values of an attribute lie over the tables: people by value and table, and the share each would have. */
function spreadOf(parties: Seated[], tables: Table[], seating: Seating, attribute: Attribute) {
  const at = new Map(tables.map(({ id }, index) => [id, index]))
  const size = tables.map(() => 0)
  const counts = new Map<string, number[]>()
  let all = 0
  for (const party of parties) {
    const table = at.get(seating.get(party.id) ?? '')
    if (table === undefined) continue
    all += party.people
    size[table] = (size[table] ?? 0) + party.people
    const value = valueIn(party, attribute)
    if (value === null) continue
    const of = counts.get(value) ?? tables.map(() => 0)
    of[table] = (of[table] ?? 0) + party.people
    counts.set(value, of)
  }
  const shares = new Map<string, number[]>()
  for (const [value, of] of counts) {
    const total = of.reduce((sum, each) => sum + each, 0)
    shares.set(
      value,
      size.map((each) => (total * each) / all),
    )
  }
  return { counts, shares }
}

/**
 * How unevenly an attribute lies over the tables: for each of its values the squared distance of each table from its share by
 * people, summed. 0 where every table has the same mixture.
 */
export function unevenness(parties: Seated[], tables: Table[], seating: Seating, attribute: Attribute): number {
  const { counts, shares } = spreadOf(parties, tables, seating, attribute)
  let sum = 0
  for (const [value, of] of counts) {
    of.forEach((count, table) => {
      sum += (count - (shares.get(value)?.[table] ?? 0)) ** 2
    })
  }
  return sum
}

/**
 * Everybody at a table in an order of chance, the largest parties first, each where the most seats are taken least: no table
 * then has more people than another by more than the largest party. Those who were put somewhere by hand are there already.
 */
export function scatter(parties: Seated[], tables: Table[], seed: string): Seating {
  const seating: Seating = new Map()
  const taken = new Map(tables.map(({ id }) => [id, 0]))
  const put = (party: Seated, table: string) => {
    seating.set(party.id, table)
    taken.set(table, (taken.get(table) ?? 0) + party.people)
  }
  const seatsOf = new Map(tables.map(({ id, seats }) => [id, seats]))
  const lots = new Map(parties.map(({ id }) => [id, lotOf(seed, id)]))
  const order = [...parties].sort((a, b) => b.people - a.people || compare(lots.get(a.id) ?? '', lots.get(b.id) ?? ''))
  for (const party of order) {
    const fits = party.at !== undefined && (taken.get(party.at) ?? 0) + party.people <= (seatsOf.get(party.at) ?? 0)
    if (party.at !== undefined && fits) put(party, party.at)
  }
  for (const party of order) {
    if (seating.has(party.id)) continue
    const room = tables.filter(({ id, seats }) => (taken.get(id) ?? 0) + party.people <= seats)
    const least = Math.min(...room.map(({ id }) => taken.get(id) ?? 0))
    const among = room.filter(({ id }) => taken.get(id) === least)
    const table = among[parseInt((lots.get(party.id) ?? '').slice(0, 8), 16) % among.length]
    if (table) put(party, table.id)
  }
  return seating
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const starts = 8
const rounds = 30

/**
 * Seats people so that each table is a mixture by district, age band, sex and first time; the same people, tables and seed give
 * the same tables. Begins from several orders of chance, and lets parties of one size change places as long as that makes the tables
 * more alike; each attribute counts by how unevenly it lies where nobody takes care of it.
 */
export function seat(parties: Seated[], tables: Table[], seed: string): Seating {
  const sorted = [...parties].sort((a, b) => compare(a.id, b.id))
  const begun = Array.from({ length: starts }, (_, at) => scatter(sorted, tables, `${seed}:${at}`))
  const most = Math.max(...begun.map(({ size }) => size))
  const whole = begun.filter(({ size }) => size === most)
  const usual = attributes.map((attribute) => {
    const all = whole.map((seating) => unevenness(sorted, tables, seating, attribute))
    return all.reduce((sum, each) => sum + each, 0) / all.length
  })
  const costOf: Cost = (uneven) => {
    const shares = uneven.map((each, at) => ((usual[at] ?? 0) > 0 ? each / (usual[at] ?? 1) : 0))
    // The worst one first: no attribute gets better at the price of another that gets worse than by chance.
    return Math.max(...shares) * 10 + shares.reduce((sum, each) => sum + each, 0)
  }
  const ended = whole.map((seating) => exchange(sorted, tables, seating, costOf))
  return ended.reduce((best, each) => (each.cost < best.cost - 1e-9 ? each : best)).seating
}

type Cost = (uneven: number[]) => number

/** Lets parties of one size change places as long as that makes it cheaper; sizes of tables stay as they are. */
function exchange(parties: Seated[], tables: Table[], seating: Seating, costOf: Cost) {
  const at = new Map(tables.map(({ id }, index) => [id, index]))
  const place = parties.map(({ id }) => at.get(seating.get(id) ?? ''))
  const spreads = attributes.map((attribute) => spreadOf(parties, tables, seating, attribute))
  const values = attributes.map((attribute) => parties.map((party) => valueIn(party, attribute)))
  const uneven = attributes.map((attribute) => unevenness(parties, tables, seating, attribute))
  let cost = costOf(uneven)

  /** What the unevenness of an attribute gains where `people` with a value leave one table for another. */
  const gain = (attribute: number, value: string | null, people: number, from: number, to: number): number => {
    const of = value === null ? undefined : spreads[attribute]?.counts.get(value)
    const share = value === null ? undefined : spreads[attribute]?.shares.get(value)
    if (!of || !share) return 0
    const distance = (table: number, more: number) =>
      ((of[table] ?? 0) + more - (share[table] ?? 0)) ** 2 - ((of[table] ?? 0) - (share[table] ?? 0)) ** 2
    return distance(from, -people) + distance(to, people)
  }
  const move = (attribute: number, value: string | null, people: number, from: number, to: number) => {
    const of = value === null ? undefined : spreads[attribute]?.counts.get(value)
    if (!of) return
    of[from] = (of[from] ?? 0) - people
    of[to] = (of[to] ?? 0) + people
  }
  const free = parties.flatMap(({ at: fixed }, index) =>
    fixed === undefined && place[index] !== undefined ? [index] : [],
  )
  for (let round = 0; round < rounds; round++) {
    let isBetter = false
    for (const a of free) {
      for (const b of free) {
        const [from, to] = [place[a], place[b]]
        const people = parties[a]?.people ?? 0
        if (b <= a || from === undefined || to === undefined || from === to || parties[b]?.people !== people) continue
        const next = uneven.map((each, attribute) => {
          const [mine, other] = [values[attribute]?.[a] ?? null, values[attribute]?.[b] ?? null]
          if (mine === other) return each
          return each + gain(attribute, mine, people, from, to) + gain(attribute, other, people, to, from)
        })
        const price = costOf(next)
        if (price >= cost - 1e-9) continue
        attributes.forEach((_, attribute) => {
          const [mine, other] = [values[attribute]?.[a] ?? null, values[attribute]?.[b] ?? null]
          if (mine === other) return
          move(attribute, mine, people, from, to)
          move(attribute, other, people, to, from)
          uneven[attribute] = next[attribute] ?? 0
        })
        ;[place[a], place[b], cost, isBetter] = [to, from, price, true]
      }
    }
    if (!isBetter) break
  }
  const ended: Seating = new Map()
  parties.forEach(({ id }, index) => {
    const table = tables[place[index] ?? -1]
    if (table) ended.set(id, table.id)
  })
  return { seating: ended, cost }
}

/** As many tables of so many seats as it takes for everybody to sit: the least that hold them all, however parties fall. */
export function tablesFor(parties: Seated[], seats: number, seed: string): number {
  const people = parties.reduce((sum, each) => sum + each.people, 0)
  for (let count = Math.max(1, Math.ceil(people / seats)); ; count++) {
    const tables = Array.from({ length: count }, (_, at) => ({ id: String(at), seats }))
    const unlocked = parties.map(({ at: _, ...party }) => party)
    if (scatter(unlocked, tables, seed).size === parties.length || count > parties.length) return count
  }
}
