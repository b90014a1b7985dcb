import { expect, test } from 'vitest'
import { outOfOrder } from './order.ts'

test('what was acknowledged before another was sent stands before it; of what went on side by side either may', () => {
  const first = { sentAt: 0, toldAt: 10, entry: 1 }
  const beside = { sentAt: 5, toldAt: 20, entry: 3 }
  const later = { sentAt: 15, toldAt: 30, entry: 2 }
  const never = { sentAt: 25, entry: 4 }
  expect(outOfOrder([later, never, first, beside])).toBe(0)
  expect(outOfOrder([first, beside, later, { ...never, entry: 2 }])).toBe(1)
  expect(outOfOrder([{ ...first, entry: 9 }, beside, later, never])).toBe(2)
  // one that nobody was told of holds nobody to an order
  expect(outOfOrder([{ sentAt: 0, entry: 9 }, later])).toBe(0)
})
