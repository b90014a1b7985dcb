import { expect, test } from 'vitest'
import { asFours, codeInFours } from './fours.ts'

test('a code is four times four letters that nobody misreads, the same for the same thing, another for another purpose', () => {
  const code = codeInFours('one purpose', 'thing')
  expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
  expect(codeInFours('one purpose', 'thing')).toBe(code)
  expect(codeInFours('one purpose', 'other')).not.toBe(code)
  expect(codeInFours('other purpose', 'thing')).not.toBe(code)
})

test.each(['k7qf2m9t', 'K7QF-2M9T', ' ｋ７ｑｆ－２ｍ９ｔ ', 'K7QF 2M9T', 'k7qf‐2m9t'])(
  '%j is taken as it is written on paper',
  (typed) => {
    expect(asFours(typed)).toBe('K7QF-2M9T')
  },
)
