import { describe, expect, test } from 'vitest'
import {
  columnDayWithReadings,
  daysLeft,
  dayWithReadings,
  endClock,
  endWithReadings,
  fiscalYears,
  isoDay,
  lastDay,
  momentWithReadings,
} from './calendar.ts'

describe('days', () => {
  test.each([
    ['2026-11-22', 'ja', '令和8年11月22日（日）'],
    ['2026-11-22', 'en', '22 November 2026 (Sunday)'],
    ['2026-11-22', 'ja-easy', '2026{年|ねん}（{令和|れいわ}8{年|ねん}）11{月|がつ}22{日|にち}（{日曜日|にちようび}）'],
    ['2026-12-04', 'ja-easy', '2026{年|ねん}（{令和|れいわ}8{年|ねん}）12{月|がつ}{4日|よっか}（{金曜日|きんようび}）'],
    ['2019-05-01', 'ja', '令和元年5月1日（水）'],
    ['2019-04-30', 'ja', '平成31年4月30日（火）'],
  ] as const)('%s in %s', (value, lang, words) => {
    expect(dayWithReadings(value, lang)).toBe(words)
  })

  test('a day in a column is as short as it can be', () => {
    const shown = (['ja', 'ja-easy', 'en'] as const).map((lang) => columnDayWithReadings('2026-12-19', lang))
    expect(shown).toEqual(['12/19 土', '12/19 {土|ど}', 'Sat 19 Dec'])
  })

  test('an instant belongs to the day it is in Japan', () => {
    expect(isoDay('2026-12-03T15:00:00.000Z')).toBe('2026-12-04')
    expect(isoDay('2026-12-03T14:59:59.999Z')).toBe('2026-12-03')
  })
})

describe('moments', () => {
  test.each([
    ['2026-12-04T08:15:00Z', 'ja', '令和8年12月4日（金）17時15分'],
    ['2026-12-04T08:00:00Z', 'ja', '令和8年12月4日（金）17時'],
    ['2026-12-03T15:05:00Z', 'ja', '令和8年12月4日（金）0時5分'],
    ['2026-12-04T08:05:00Z', 'en', '4 December 2026 (Friday), 17:05'],
  ] as const)('%s in %s', (value, lang, words) => {
    expect(momentWithReadings(value, lang)).toBe(words)
  })

  test.each([
    ['08:15', '15{分|ふん}'],
    ['08:20', '20{分|ぷん}'],
    ['08:34', '34{分|ぷん}'],
    ['08:05', '5{分|ふん}'],
  ])('minutes of %s are read as they are spoken', (time, words) => {
    expect(momentWithReadings(`2026-12-04T${time}:00Z`, 'ja-easy')).toMatch(
      new RegExp(`${words.replace(/[{|}]/g, '\\$&')}$`),
    )
  })
})

test('fiscal years', () => {
  expect(fiscalYears(2027, 2036, 'ja')).toBe('令和9年度〜令和18年度（2027〜2036年度）')
  expect(fiscalYears(2019, 2019, 'ja')).toBe('令和元年度（2019年度）')
  expect(fiscalYears(2027, 2036, 'en')).toBe('FY 2027–2036')
})

test.each([
  ['ja', '令和8年12月30日（水）24時'],
  ['ja-easy', '2026{年|ねん}（{令和|れいわ}8{年|ねん}）12{月|がつ}30{日|にち}（{水曜日|すいようび}） 24{時|じ}'],
  ['en', '30 December 2026 (Wednesday), 24:00'],
] as const)('what ends at midnight ends at 24 o’clock of the day before: %s', (lang, words) => {
  expect(endWithReadings('2026-12-31T00:00:00+09:00', lang)).toBe(words)
  const later = '2026-12-31T00:01:00+09:00'
  expect(endWithReadings(later, lang)).toBe(momentWithReadings(later, lang))
})

test('the last day of what ends at midnight is the one before', () => {
  expect(lastDay('2026-12-31T00:00:00+09:00')).toBe('2026-12-30')
  expect(lastDay('2026-12-31T00:01:00+09:00')).toBe('2026-12-31')
  expect(lastDay('2026-12-31')).toBe('2026-12-31')
  expect(endClock(new Date('2026-12-31T00:00:00+09:00'))).toBe('24:00')
  expect(endClock(new Date('2026-12-31T00:01:00+09:00'))).toBe('00:01')
  expect(daysLeft('2026-12-31T00:00:00+09:00', '2026-12-30T23:59:00+09:00')).toBe(0)
  expect(daysLeft('2026-12-31T00:00:00+09:00', '2026-12-02T09:00:00+09:00')).toBe(28)
})

test('days left are counted on the calendar in Japan', () => {
  expect(daysLeft('2026-12-04T08:15:00Z', '2026-11-22T00:00:00Z')).toBe(12)
  expect(daysLeft('2026-12-04', '2026-12-03T15:00:00Z')).toBe(0)
  expect(daysLeft('2026-12-04', '2026-12-05T03:00:00Z')).toBe(-1)
})
