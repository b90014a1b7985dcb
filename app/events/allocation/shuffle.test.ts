import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announcementHash, announcementText } from './announcement.ts'
import { repeatedFromThePage } from './draw.fixture.ts'
import { draw as drawByTerms, drawName, lotOf, sharesOf } from './shuffle.ts'
import type { DrawEntry } from './tables.ts'

const name = 'hiroba/all'
/** As it is announced: each stratum with its share. */
const draw = (list: DrawEntry[], { places, ...how }: { seed: string; name: string; places: number }) =>
  drawByTerms(list, { ...how, places, strata: sharesOf(list, places) })
const entry = (number: string, changes: Partial<DrawEntry> = {}): DrawEntry => ({
  ...{ number, people: 1, stratum: '', priority: false },
  ...changes,
})
const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`N${at}`))

const lists = fc.uniqueArray(
  fc.record({
    number: fc.stringMatching(/^[A-Z2-9]{6}$/),
    people: fc.integer({ min: 1, max: 4 }),
    stratum: fc.constantFrom('', 'north', 'south', 'west'),
    priority: fc.boolean(),
  }),
  { selector: ({ number }) => number, maxLength: 40 },
)
const peopleOf = (list: DrawEntry[], numbers: string[]) =>
  list.filter(({ number }) => numbers.includes(number)).reduce((sum, { people }) => sum + people, 0)

test('never more than the places, and nobody left out who would still fit', () => {
  fc.assert(
    fc.property(lists, fc.nat(60), fc.string(), (list, places, seed) => {
      const { drawn, order } = draw(list, { seed, name, places })
      const taken = peopleOf(list, drawn)
      expect(taken).toBeLessThanOrEqual(places)
      expect([...order].sort()).toEqual(list.map(({ number }) => number).sort())
      for (const { number, people } of list) {
        if (!drawn.includes(number)) expect(taken + people).toBeGreaterThan(places)
      }
    }),
  )
})

test('the same list and seed give the same result, whatever the order the list is handed in', () => {
  fc.assert(
    fc.property(lists, fc.nat(60), fc.string(), (list, places, seed) => {
      const first = draw(list, { seed, name, places })
      expect(draw(list, { seed, name, places })).toEqual(first)
      expect(draw([...list].reverse(), { seed, name, places }).drawn).toEqual(first.drawn)
    }),
  )
})

test('with fewer applicants than places everybody has one', () => {
  expect(draw(many(5), { seed: 's', name, places: 20 }).drawn).toHaveLength(5)
})

test('those who come first time go before the others', () => {
  const list = [...many(10), ...Array.from({ length: 4 }, (_, at) => entry(`F${at}`, { priority: true }))]
  const { drawn } = draw(list, { seed: 'any', name, places: 6 })
  expect(drawn.slice(0, 4).sort()).toEqual(['F0', 'F1', 'F2', 'F3'])
})

test('strata get places by their share of those who applied', () => {
  const list = [
    ...Array.from({ length: 60 }, (_, at) => entry(`A${at}`, { stratum: 'a' })),
    ...Array.from({ length: 30 }, (_, at) => entry(`B${at}`, { stratum: 'b' })),
    ...Array.from({ length: 10 }, (_, at) => entry(`C${at}`, { stratum: 'c' })),
  ]
  const { drawn } = draw(list, { seed: 'x', name, places: 20 })
  const of = (letter: string) => drawn.filter((number) => number.startsWith(letter)).length
  expect([of('A'), of('B'), of('C')]).toEqual([12, 6, 2])
})

/** Strata of so many people, named a, b, c, applied for one by one, with the places each gets. */
const shares = (people: number[], places: number) =>
  sharesOf(
    people.flatMap((count, at) =>
      Array.from({ length: count }, (_, no) => entry(`${at}-${no}`, { stratum: 'abc'[at] })),
    ),
    places,
  ).map((each) => each.places)

test.each([
  // 2⅔, ⅔ and ⅔: the same remainder, so the smaller label goes first
  [[40, 10, 10], 4, [3, 1, 0]],
  [[10, 10, 10], 4, [2, 1, 1]],
  [[10, 10, 10], 5, [2, 2, 1]],
  [[7, 7, 1], 2, [1, 1, 0]],
  [[5, 5, 5], 20, [5, 5, 5]],
])('of strata with %j people, %i places: %j', (people, places, expected) => {
  expect(shares(people, places)).toEqual(expected)
})

test('shares are whole numbers that add up to the places, each less than one from its exact share', () => {
  const people = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 300 }), (people, places) => {
      const all = people.reduce((sum, count) => sum + count, 0)
      const found = shares(people, places)
      expect(found.reduce((sum, count) => sum + count, 0)).toBe(Math.min(places, all))
      for (const [at, count] of people.entries()) {
        expect(Math.abs((found[at] ?? 0) * all - Math.min(places, all) * count)).toBeLessThan(all)
      }
    }),
  )
})

test('nobody without priority stands before somebody with it, in any stratum', () => {
  fc.assert(
    fc.property(lists, fc.nat(60), fc.string(), (list, places, seed) => {
      const { order } = draw(list, { seed, name, places })
      const first = order.map((number) => list.find((each) => each.number === number)?.priority)
      expect(first).toEqual([...first].sort((a, b) => Number(b) - Number(a)))
    }),
  )
})

/** How far counts lie from what chance says, where `places` of the counted are taken together each time (n·p·(1−p)·N/(N−1)). */
function chiSquare(counts: number[], { rounds, places }: { rounds: number; places: number }): number {
  const share = places / counts.length
  const expected = rounds * share
  const spread = counts.reduce((sum, count) => sum + (count - expected) ** 2 / (expected * (1 - share)), 0)
  return spread * ((counts.length - 1) / counts.length)
}

describe('fair over many seeds (chi-square, exceeded by chance once in a million)', () => {
  const rounds = 4000
  const tally = (list: DrawEntry[], places: number, count: (log: ReturnType<typeof draw>) => string[]) => {
    const counts = new Map(list.map(({ number }) => [number, 0]))
    for (let seed = 0; seed < rounds; seed++) {
      for (const number of count(draw(list, { seed: `seed ${seed}`, name, places }))) {
        counts.set(number, (counts.get(number) ?? 0) + 1)
      }
    }
    return [...counts.values()]
  }
  // 19 degrees of freedom
  const most = 62.2

  test('everybody is drawn alike', () => {
    expect(
      chiSquare(
        tally(many(20), 5, ({ drawn }) => drawn),
        { rounds, places: 5 },
      ),
    ).toBeLessThan(most)
  })

  test.each([0, 4, 10, 19])('everybody stands alike at place %i of the order, that of the waiting list too', (at) => {
    const counts = tally(many(20), 5, ({ order }) => [order[at] ?? ''])
    expect(chiSquare(counts, { rounds, places: 1 })).toBeLessThan(most)
  })

  test('everybody of a stratum is drawn alike, and a small one as often as a large one', () => {
    const list = many(20).map((each, at) => ({ ...each, stratum: at < 16 ? '01' : '02' }))
    const counts = tally(list, 5, ({ drawn }) => drawn)
    expect(chiSquare(counts.slice(0, 16), { rounds, places: 4 })).toBeLessThan(56.5)
    expect(chiSquare(counts.slice(16), { rounds, places: 1 })).toBeLessThan(30.7)
  })

  test('who is drawn in one draw is drawn in another with the same seed as often as anybody', () => {
    const list = many(20)
    let both = 0
    for (let seed = 0; seed < rounds; seed++) {
      const [one, other] = [1, 2].map((session) =>
        draw(list, { seed: String(seed), name: drawName('hiroba', session), places: 5 }),
      )
      both += one?.drawn.filter((number) => other?.drawn.includes(number)).length ?? 0
    }
    // hypergeometric: 5 of 20 twice, mean 1.25, variance 0.740 a round; five standard deviations
    expect(Math.abs(both - rounds * 1.25)).toBeLessThan(5 * Math.sqrt(rounds * 0.74))
  })
})

const chance = { kind: 'chance' as const, named: '', knownFrom: null, digits: 0, decimals: 0 }
const number = { ...chance, kind: 'public_number' as const, named: '12月1日の終値', decimals: 2 }
const sources = [{ ...number, knownFrom: '2026-12-01T06:30:00.000Z' }, chance]
const listedAt = new Date('2026-11-20T08:00:00Z')

test('what is announced is hashed as the page says, to the letter', () => {
  const list = [entry('AB2C', { people: 2, stratum: '01', priority: true }), entry('ZZ9Y', { stratum: '02' })]
  const text = announcementText({ name: 'hiroba/2', listedAt, places: 2, strata: sharesOf(list, 2), sources, list })
  expect(text).toBe(
    [
      'tomoni-draw-2\ndraw\thiroba/2\nlisted\t2026-11-20T08:00:00.000Z\nplaces\t2\n',
      'stratum\t01\t2\t1\nstratum\t02\t1\t1\n',
      'source\t1\tpublic_number\t2026-12-01T06:30:00.000Z\t0\t2\t12月1日の終値\nsource\t2\tchance\t\t0\t0\t\n',
      'application\tAB2C\t2\t01\t1\napplication\tZZ9Y\t1\t02\t0\n',
    ].join(''),
  )
  expect(lotOf('seed', 'hiroba/2', 'AB2C')).toBe(createHash('sha256').update('seed\nhiroba/2\nAB2C').digest('hex'))
})

test('a program written from the page alone comes to the same hash, shares and result', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 60 }), fc.string(), (list, places, seed) => {
      const strata = sharesOf(list, places)
      const announced = { listedAt, places, strata, sources, list }
      const file = JSON.stringify({
        event: 'hiroba',
        session: null,
        ...announced,
        listedAt: listedAt.toISOString(),
        seed,
      })
      expect(repeatedFromThePage(file)).toEqual({
        ...{ listHash: announcementHash({ name, ...announced }), strata },
        log: draw(list, { seed, name, places }),
      })
    }),
  )
})
