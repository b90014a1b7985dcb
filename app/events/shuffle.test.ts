import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, listHash, listText, lotOf } from './shuffle.ts'
import type { DrawEntry } from './tables.ts'

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
      const { drawn, order } = draw(list, { seed, places })
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
      const first = draw(list, { seed, places })
      expect(draw(list, { seed, places })).toEqual(first)
      expect(draw([...list].reverse(), { seed, places }).drawn).toEqual(first.drawn)
    }),
  )
})

test('with fewer applicants than places everybody has one', () => {
  expect(draw(many(5), { seed: 's', places: 20 }).drawn).toHaveLength(5)
})

test('those who come first time go before the others', () => {
  const list = [...many(10), ...Array.from({ length: 4 }, (_, at) => entry(`F${at}`, { priority: true }))]
  const { drawn } = draw(list, { seed: 'any', places: 6 })
  expect(drawn.slice(0, 4).sort()).toEqual(['F0', 'F1', 'F2', 'F3'])
})

test('strata get places by their share of those who applied', () => {
  const list = [
    ...Array.from({ length: 60 }, (_, at) => entry(`A${at}`, { stratum: 'a' })),
    ...Array.from({ length: 30 }, (_, at) => entry(`B${at}`, { stratum: 'b' })),
    ...Array.from({ length: 10 }, (_, at) => entry(`C${at}`, { stratum: 'c' })),
  ]
  const { drawn } = draw(list, { seed: 'x', places: 20 })
  const of = (letter: string) => drawn.filter((number) => number.startsWith(letter)).length
  expect([of('A'), of('B'), of('C')]).toEqual([12, 6, 2])
})

describe('fair', () => {
  test('over many seeds everybody is drawn as often as chance says (chi-square, one in a million)', () => {
    const list = many(20)
    const rounds = 4000
    const counts = new Map(list.map(({ number }) => [number, 0]))
    for (let seed = 0; seed < rounds; seed++) {
      for (const number of draw(list, { seed: `seed ${seed}`, places: 5 }).drawn) {
        counts.set(number, (counts.get(number) ?? 0) + 1)
      }
    }
    const expected = (rounds * 5) / 20
    // each draws 5 of 20: a count has variance n·p·(1−p)·N/(N−1) of the sum over all
    const spread = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / (expected * 0.75), 0)
    const chiSquare = spread * (19 / 20)
    // 19 degrees of freedom: exceeded by chance once in a million
    expect(chiSquare).toBeLessThan(62.2)
  })
})

test('what is published is what was drawn from: anybody can hash the list and the lots again', () => {
  const list = [entry('AB2C', { people: 2, stratum: '北', priority: true }), entry('ZZ9Y')]
  expect(listText(list)).toBe('AB2C\t2\t北\t1\nZZ9Y\t1\t\t0\n')
  expect(listHash(list)).toBe(createHash('sha256').update('AB2C\t2\t北\t1\nZZ9Y\t1\t\t0\n', 'utf8').digest('hex'))
  expect(lotOf('seed', 'AB2C')).toBe(createHash('sha256').update('seed:AB2C').digest('hex'))
})
