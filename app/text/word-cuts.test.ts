import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { graphemeCount } from './graphemes.ts'
import { cutWords, wordsAtEnd, wordsAtStart } from './word-cuts.ts'
import { words } from './words.ts'

const text = '地域の居場所づくりとコミュニティセンターの整備を令和10年度までに進めます。'

test.each([6, 12, 17, 21, 30])('an excerpt of %i letters begins and ends with a word', (length) => {
  const edges = words(text).map((_, at, all) => all.slice(0, at).join('').length)
  expect(edges).toContain(wordsAtStart(text, length).length)
  expect(edges).toContain(text.length - wordsAtEnd(text, length).length)
})

test('what is left out is told, what fits is left alone', () => {
  expect(cutWords('コミュニティセンターの整備', 8)).toBe('コミュニティセンターの整備'.slice(0, 8).concat('…'))
  expect(cutWords('整備とコミュニティセンター', 8)).toBe('整備と…')
  expect(cutWords('整備', 8)).toBe('整備')
})

test('no more than was asked for, and nothing but the text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (all, length) => {
      const [start, end] = [wordsAtStart(all, length), wordsAtEnd(all, length)]
      expect(all.startsWith(start) && all.endsWith(end)).toBe(true)
      expect(Math.max(graphemeCount(start), graphemeCount(end))).toBeLessThanOrEqual(length)
    }),
  )
})
