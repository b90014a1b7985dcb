import { expect, test } from 'vitest'
import { chancesOf, termsOf } from './chances.ts'
import { rounds } from './rounds.ts'
import { draw, sharesOf } from './shuffle.ts'
import type { DrawEntry } from './tables.ts'

let next = 0
const entries = (count: number, changes: Partial<DrawEntry> = {}): DrawEntry[] =>
  Array.from({ length: count }, () => ({ number: `N${next++}`, people: 1, stratum: '', priority: false, ...changes }))
const chances = async (list: DrawEntry[], places: number) =>
  (await chancesOf(list, termsOf(list, places))).map(({ people, stratum, chance, because }) => [
    ...[people, stratum, Number(chance.toFixed(2)), because],
  ])

test('everybody alike: as many as there are places', async () => {
  expect(await chances(entries(20), 5)).toEqual([[1, '', 0.25, null]])
  expect(await chances(entries(3), 5)).toEqual([[1, '', 1, null]])
})

test('the more people an application is for, the smaller its chance', async () => {
  const found = await chancesOf([...entries(20), ...entries(5, { people: 3 })], { places: 6, strata: [] })
  const [single = { chance: 0 }, party = { chance: 0 }] = found
  expect(party.chance).toBeGreaterThan(0)
  expect(party.chance).toBeLessThan(single.chance)
  expect(single.chance * 20 + party.chance * 5 * 3).toBeLessThanOrEqual(6 + 1e-9)
})

test('who can never be drawn is told, and why', async () => {
  // 45 people, 6 places: the parties' stratum has 2 of them, in which no party fits
  const parted = [...entries(30, { stratum: '01' }), ...entries(5, { people: 3, stratum: '02' })]
  expect(await chances(parted, 6)).toEqual([
    [1, '01', 0.2, null],
    [3, '02', 0, 'strata'],
  ])
  expect(await chances([...entries(4), ...entries(1, { people: 3 })], 2)).toContainEqual([3, '', 0, 'size'])
  const first = [...entries(4, { priority: true }), ...entries(4)]
  expect(await chances(first, 3)).toEqual([
    [1, '', 0.75, null],
    [1, '', 0, 'priority'],
  ])
})

test('chances are those of the draw itself', async () => {
  const list = [...entries(12, { stratum: '01' }), ...entries(6, { people: 2, stratum: '02' })]
  const terms = { places: 8, strata: sharesOf(list, 8) }
  const tries = 2000
  const times = new Map<number, number>()
  for (let seed = 0; seed < tries; seed++) {
    for (const number of draw(list, { ...terms, seed: `${seed}`, name: 'hiroba/all' }).drawn) {
      const people = list.find((each) => each.number === number)?.people ?? 0
      times.set(people, (times.get(people) ?? 0) + 1)
    }
  }
  for (const { people, applications, chance } of await chancesOf(list, terms)) {
    // five standard deviations of the coarser of the two
    const spread = 5 * Math.sqrt((chance * (1 - chance)) / tries / applications) + 5 / rounds
    expect(Math.abs((times.get(people) ?? 0) / tries / applications - chance)).toBeLessThan(spread)
  }
})
