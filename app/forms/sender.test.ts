import { expect, test } from 'vitest'
import { ageOfStamp, checkSender, keptStamp, stampOf } from './sender.ts'

const now = new Date('2026-11-10T12:00:00+09:00')

test('turns away what no person sends', () => {
  const stamp = stampOf(new Date(now.getTime() - 2000))
  expect(() => checkSender({ website: '', stamp }, now)).not.toThrow()
  expect(() => checkSender({ website: 'http://x', stamp }, now)).toThrow('ui:sender.guard')
  expect(() => checkSender({ website: '', stamp: stampOf(now) }, now)).toThrow('ui:sender.tooFast')
  expect(() => checkSender({ website: '', stamp: 'made.up' }, now)).toThrow('ui:sender.formUnknown')
})

test('the time of a form cannot be made up', () => {
  const stamp = stampOf(now)
  expect(ageOfStamp(stamp, new Date(now.getTime() + 3000))).toBe(3000)
  expect(ageOfStamp(stamp.replace(/^./, '1'))).toBeNull()
  for (const wrong of ['', 'x', '.', `${stamp}a`]) expect(ageOfStamp(wrong)).toBeNull()
})

test('a form shown again keeps its time, or gets one where that is not ours', () => {
  expect(keptStamp(stampOf(now))).toBe(stampOf(now))
  for (const wrong of [undefined, 'made.up']) expect(ageOfStamp(keptStamp(wrong))).toBeGreaterThanOrEqual(0)
})
