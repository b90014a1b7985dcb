import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anyText } from '#app/text/any-text.fixture.ts'
import { withDb } from '#db/testing'
import { bigramQuery, bigrams, jaccard, likePattern, searchTerms, searchWords } from './bigrams.ts'
import { fold } from './fold.ts'

/** What PostgreSQL does with these queries: every lexeme there, or one beginning so. */
function matches(text: string, query: string) {
  const lexemes = bigrams(text)
  return query.split(' & ').every((part) => {
    const [, quoted = '', prefix] = /^'(.*)'(:\*)?$/su.exec(part) ?? []
    const lexeme = quoted.replace(/(['\\])\1/g, '$1')
    return lexemes.some((found) => (prefix ? found.startsWith(lexeme) : found === lexeme))
  })
}

test('as text of a tsvector they are the same, whatever signs they hold', () =>
  withDb(async (db) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { rows } = await sql<{ isSame: boolean }>`
          select ${searchTerms(text)}::text::tsvector = array_to_tsvector(${bigrams(text)}::text[]) as is_same`.execute(
          db,
        )
        expect(rows).toEqual([{ isSame: true }])
      }),
    )
  }))

test('pairs of each run, and its last character', () => {
  expect(bigrams('駅前の駅、Bus').sort()).toEqual(['us', 'bu', 's', '駅', '駅前', '前の', 'の駅'].sort())
  expect(bigrams('𩸽と𠮷野')).toEqual(['𩸽と', 'と吉', '吉野', '野'])
  expect(bigrams('。、　')).toEqual([])
})

test('queries', () => {
  expect(bigramQuery('駅前　バス')).toBe("'駅前' & 'バス'")
  expect(bigramQuery('駅')).toBe("'駅':*")
  expect(bigramQuery('駅前広場')).toBe("'駅前' & '前広' & '広場'")
  expect(bigramQuery('3ー1')).toBe("'3':* & '1':*")
  expect(bigramQuery("'); drop -- \\")).toBe("'dr' & 'ro' & 'op'")
  expect(bigramQuery(' 　。')).toBeNull()
  expect(bigramQuery('')).toBeNull()
})

test('words for the recheck', () => {
  expect(searchWords('ＢＵＳ　駅前 。 駅前')).toEqual(['bus', '駅前'])
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%')
})

test.each([
  ['市役所の窓口', '役所', true],
  ['市役所の窓口', '所', true],
  ['市役所の窓口', '口', true],
  ['市役所の窓口', '窓 役所', true],
  ['市役所の窓口', '役場', false],
  ['コミュニティセンター', 'ｾﾝﾀｰ', true],
  ['令和８年度', '8年', true],
  ['総合計画', '計画総合', false],
])('%s is found by %s: %s', (text, words, expected) => expect(matches(text, bigramQuery(words) ?? '')).toBe(expected))

describe('for any text', () => {
  test('every piece of it finds it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, at, length) => {
        const letters = Array.from(fold(text))
        const start = at % (letters.length + 1)
        const query = bigramQuery(letters.slice(start, start + length).join(''))
        if (query !== null) expect(matches(text, query)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('lexemes can be stored: unique, not empty, at most two code points, no NUL', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = bigrams(text)
        expect(new Set(found).size).toBe(found.length)
        for (const lexeme of found) {
          expect(lexeme).toMatch(/^[^\0\s]{1,2}$/u)
          expect(lexeme.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  test('likeness is symmetric, between 0 and 1, and 1 for the same text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const likeness = jaccard(a, b)
        expect(likeness).toBe(jaccard(b, a))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(jaccard(a, a)).toBe(1)
      }),
    )
  })
})

test('a form letter with another greeting is alike, another letter is not', () => {
  const letter =
    '駅前広場の計画について、木を切らずに残してください。子どもたちが遊べる場所が必要です。バスの便も増やしてください。'
  expect(jaccard(`こんにちは。${letter}`, letter)).toBeGreaterThan(0.8)
  expect(jaccard('図書館の開館時間を延ばしてください。', letter)).toBeLessThan(0.3)
})

test('noise of 1 MB stays within what a tsvector holds', () => {
  const character = (n: number) =>
    String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000), 0x20000 + ((n * 7 + (n >> 4)) % 40_000))
  const noise = Array.from({ length: 140_000 }, (_, n) => character(n)).join('')
  const found = bigrams(noise)
  expect(found.length).toBe(100_000)
  expect(Buffer.byteLength(found.join(''))).toBeLessThan(2 ** 20)
})
