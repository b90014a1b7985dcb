import { expect, test } from 'vitest'
import { Conflict } from '#app/refusal.ts'
import { digestOf, digestOfRest, requireSeen, seenField, seenOf, sinceSeen } from './seen.ts'

const [a, b, c] = ['あ', 'い', 'う'].map(digestOf) as [string, string, string]

test('what was seen is taken; anything else is refused, and it is told what is new and how much is gone', () => {
  const seen = seenOf([a, b])
  expect(() => requireSeen(seen, [a, b], 'x:y')).not.toThrow()
  for (const now of [[a], [a, b, c], [b, a], [a, c], []]) {
    expect(() => requireSeen(seen, now, 'x:y')).toThrow(Conflict)
  }
  expect(sinceSeen(seen, [a, c])).toEqual({ fresh: new Set([c]), gone: 1 })
  expect(sinceSeen(seen, [a, b])).toBeNull()
  const figures = [1, 2].map(digestOfRest) as [string, string]
  expect(sinceSeen(seenOf([figures[0], a]), [figures[1], a])).toEqual({ fresh: new Set(), gone: 0 })
})

test('of very many things the form carries one digest, which still knows every change', () => {
  const many = Array.from({ length: 5000 }, (_, n) => digestOf(n))
  const seen = seenOf(many)
  expect(seen.length).toBeLessThan(40)
  expect(() => requireSeen(seen, many, 'x:y')).not.toThrow()
  expect(() => requireSeen(seen, many.with(4321, a), 'x:y')).toThrow(Conflict)
  expect(sinceSeen(seen, many.with(4321, a))).toBeNull()
  expect(seenField.safeParse(seenOf(many.slice(0, 4000))).success).toBe(true)
})
