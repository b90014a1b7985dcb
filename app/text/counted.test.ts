import { expect, test } from 'vitest'
import { readCounted } from './counted.ts'
import { translator } from './translation.ts'

test.each([
  ['のこり　1{日|にち}', 'のこり　{1日|いちにち}'],
  ['のこり　2{日|にち}', 'のこり　{2日|ふつか}'],
  ['10{日|にち}と　20{日|にち}', '{10日|とおか}と　{20日|はつか}'],
  ['12{日|にち}', '12{日|にち}'],
  ['1,002{日|にち}', '1,002{日|にち}'],
  ['2{人|にん}', '{2人|ふたり}'],
  ['2{通|つう}', '2{通|つう}'],
])('%s is read %s', (written, read) => expect(readCounted(written)).toBe(read))

test('messages in easy Japanese are', () => {
  const said = (language: 'ja' | 'ja-easy') => translator(language)('municipality:home.open.days', { count: 3 })
  expect([said('ja-easy'), said('ja')]).toEqual(['{3日|みっか}', '3日'])
})
