import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strataOf } from './draw-strata.ts'

const times = (label: string, count: number) => Array.from({ length: count }, () => label)

test('parts are numbered by size and do not say what they are', () => {
  const parts = strataOf([...times('north', 6), ...times('south', 9), ...times('west', 7)])
  expect(parts).toEqual([
    { label: '01', of: ['south'], applications: 9 },
    { label: '02', of: ['west'], applications: 7 },
    { label: '03', of: ['north'], applications: 6 },
  ])
})

test('parts of fewer than five are put together, and with the smallest other one where they are still too few', () => {
  expect(strataOf([...times('north', 9), ...times('south', 3), ...times('west', 2)])).toEqual([
    { label: '01', of: ['north'], applications: 9 },
    { label: '02', of: ['south', 'west'], applications: 5 },
  ])
  const [first, second] = strataOf([...times('north', 9), ...times('south', 5), ...times('west', 1)])
  expect(first).toEqual({ label: '01', of: ['north'], applications: 9 })
  expect(second).toMatchObject({ label: '02', applications: 6 })
})

test('where only one part would be left nothing is parted', () => {
  expect(strataOf([...times('north', 3), ...times('south', 1)])).toMatchObject([{ label: '', applications: 4 }])
  expect(strataOf([])).toEqual([])
})

test('whoever applies: nobody is left out or counted twice, and no part is of fewer than five', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 80 }),
      (labels) => {
        const parts = strataOf(labels)
        expect(parts.flatMap(({ of }) => of).sort()).toEqual([...new Set(labels)].sort())
        for (const { of, applications } of parts) {
          expect(applications).toBe(labels.filter((label) => of.includes(label)).length)
          if (parts.length > 1) expect(applications).toBeGreaterThanOrEqual(5)
        }
        const sizes = parts.map(({ applications }) => applications)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      },
    ),
  )
})
