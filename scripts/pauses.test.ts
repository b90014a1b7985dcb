import { expect, test } from 'vitest'
import { pauses } from './pauses.mjs'

test('pauses grow to their limit, and are short again after a calm time', () => {
  const pauseAfter = pauses()
  expect([0, 0, 0, 0, 0, 0, 0, 0].map(pauseAfter)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect([60_000, 0].map(pauseAfter)).toEqual([500, 1000])
})
