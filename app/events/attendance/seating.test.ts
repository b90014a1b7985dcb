import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributes, type Seated, scatter, seat, type Table, tablesFor, unevenness } from './seating.ts'

const parties = (most = 40, least = 1) =>
  fc
    .array(
      fc.record({
        people: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 })),
        district: fc.option(fc.constantFrom('north', 'south', 'west'), { nil: null }),
        ageBand: fc.option(fc.constantFrom('u18', '18-39', '40-64', '65'), { nil: null }),
        sex: fc.option(fc.constantFrom('female' as const, 'male' as const, 'other' as const), { nil: null }),
        firstTime: fc.option(fc.boolean(), { nil: null }),
      }),
      { minLength: least, maxLength: most },
    )
    .map((all) => all.map((each, at): Seated => ({ ...each, id: `p${at}` })))
const tablesOf = (count: number, seats: number): Table[] =>
  Array.from({ length: count }, (_, at) => ({ id: `t${at}`, seats }))
const peopleOf = (all: Seated[]) => all.reduce((sum, { people }) => sum + people, 0)
const sizesOf = (all: Seated[], tables: Table[], seating: Map<string, string>) =>
  tables.map(({ id }) => peopleOf(all.filter((party) => seating.get(party.id) === id)))

describe('tables of so many', () => {
  test('everybody sits exactly once, no table over its seats, sizes differ by at most the largest party', () => {
    fc.assert(
      fc.property(parties(), fc.integer({ min: 4, max: 9 }), fc.string(), (all, seats, seed) => {
        const tables = tablesOf(tablesFor(all, seats, seed), seats)
        const seating = seat(all, tables, seed)
        expect([...seating.keys()].sort()).toEqual(all.map(({ id }) => id).sort())
        const sizes = sizesOf(all, tables, seating)
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(peopleOf(all))
        expect(Math.max(...sizes)).toBeLessThanOrEqual(seats)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(
          Math.max(...all.map(({ people }) => people)),
        )
      }),
      { numRuns: 60 },
    )
  })
})

// With a handful of parties chance may have luck that no exchange can beat in all of them at once.
test('each attribute lies no more unevenly than by chance, and repeating it gives the same', () => {
  fc.assert(
    fc.property(parties(60, 16), fc.integer({ min: 2, max: 8 }), fc.string(), (all, count, seed) => {
      const tables = tablesOf(count, peopleOf(all))
      const seating = seat(all, tables, seed)
      expect(seat([...all].reverse(), tables, seed)).toEqual(seating)
      const chance = Array.from({ length: 60 }, (_, at) => scatter(all, tables, `another ${at}`))
      for (const attribute of attributes) {
        const usual =
          chance.map((each) => unevenness(all, tables, each, attribute)).reduce((a, b) => a + b, 0) / chance.length
        expect(unevenness(all, tables, seating, attribute)).toBeLessThanOrEqual(usual + 1e-9)
      }
    }),
    { numRuns: 50 },
  )
})

test('whoever was put somewhere by hand stays there, and nobody is lost where seats are short', () => {
  fc.assert(
    fc.property(parties(30), fc.integer({ min: 2, max: 5 }), fc.integer({ min: 4, max: 8 }), (all, count, seats) => {
      const tables = tablesOf(count, seats)
      const [first, ...others] = all
      if (!first) return
      const held = [{ ...first, at: 't1' }, ...others]
      const seating = seat(held, tables, 'seed')
      expect(seating.get(first.id)).toBe('t1')
      const sizes = sizesOf(held, tables, seating)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(seats)
      for (const party of held) {
        // who has no table would fit at none
        if (!seating.has(party.id)) expect(Math.min(...sizes) + party.people).toBeGreaterThan(seats)
      }
    }),
    { numRuns: 50 },
  )
})

test('a mixture that is possible is found', () => {
  const all = ['north', 'south', 'west'].flatMap((district) =>
    Array.from(
      { length: 4 },
      (_, at): Seated => ({
        ...{ id: `${district}${at}`, people: 1, district, ageBand: at < 2 ? 'u18' : '65', firstTime: null },
        sex: at % 2 === 0 ? 'female' : 'male',
      }),
    ),
  )
  const tables = tablesOf(2, 6)
  const seating = seat(all, tables, 'seed')
  for (const attribute of attributes) expect(unevenness(all, tables, seating, attribute)).toBe(0)
})

test('two hundred parties are seated at thirty tables', () => {
  const all = Array.from(
    { length: 200 },
    (_, at): Seated => ({
      ...{
        id: `p${at}`,
        people: 1 + (at % 3 === 0 ? 1 : 0),
        district: `d${at % 7}`,
        ageBand: `a${at % 5}`,
        sex: at % 2 === 0 ? 'female' : 'male',
        firstTime: at % 4 === 0,
      },
    }),
  )
  expect(seat(all, tablesOf(30, 10), 'seed').size).toBe(200)
})
