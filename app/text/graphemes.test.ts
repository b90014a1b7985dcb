import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import {
  cutGraphemes,
  graphemeCount,
  graphemes,
  hasEndlessGrapheme,
  longestGrapheme,
  snapToGrapheme,
} from './graphemes.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const slow = (s: string) => Array.from(segmenter.segment(s), (part) => part.segment)

test.each([
  ['市民', 2],
  ['𠮷野家', 3],
  ['葛\u{E0100}飾区', 3],
  ['👨‍👩‍👧‍👦と🇯🇵', 3],
  [`${'が'.normalize('NFD')}ﾊﾟ`, 2],
  ['\r\n', 1],
  ['', 0],
])('%j has %i characters', (text, count) => expect(graphemeCount(text)).toBe(count))

test('a cut looks no further than its graphemes can reach', () => {
  const endless = `a${'\u0301'.repeat(1_000_000)}`
  expect(cutGraphemes(endless, 3).length).toBe(3 * longestGrapheme)
  expect(hasEndlessGrapheme(endless)).toBe(true)
  expect(hasEndlessGrapheme('が'.normalize('NFD').repeat(100))).toBe(false)
})

describe('for any text', () => {
  test('the quick way gives what the segmenter gives', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(graphemes(s)).toEqual(slow(s))
      }),
    )
  })

  test('the quick way holds for every pair of its characters', () => {
    const edge = [
      '\n',
      ' ',
      '~',
      '\u3000',
      '\u3029',
      '\u302a',
      '\u3030',
      '\u303d',
      '\u3098',
      '\u3099',
      '\u309b',
      '\u30ff',
      '\u3400',
      '\u9fff',
      '\uff01',
      '\uff9d',
      '\uff9e',
    ]
    for (const a of edge) for (const b of edge) expect(graphemes(a + b)).toEqual(slow(a + b))
  })

  test('a cut keeps whole characters from the start', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (s, n) => {
        expect(cutGraphemes(s, n)).toBe(slow(s).slice(0, n).join(''))
      }),
    )
  })

  test('snapping goes back to the last boundary, never further', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -2, max: 60 }), (s, index) => {
        const inside = Math.min(Math.max(index, 0), s.length)
        let expected = 0
        for (const at of [...segmenter.segment(s)].map((part) => part.index).concat(s.length))
          if (at <= inside) expected = at
        expect(snapToGrapheme(s, index)).toBe(expected)
      }),
    )
  })
})
