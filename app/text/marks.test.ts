import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#app/spelling/fold.ts'
import { anyText } from './any-text.fixture.ts'
import { graphemeCount, snapToGrapheme } from './graphemes.ts'
import { excerpt, type Marked, markMatches } from './marks.ts'

const shown = (parts: Marked[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const plain = (parts: Marked[]) => parts.map(({ text }) => text).join('')

test.each([
  ['駅前の広場', '広場', '駅前の[広場]'],
  ['ｻｰﾋﾞｽとサービス', 'サービス', '[ｻｰﾋﾞｽ]と[サービス]'],
  ['ﾊﾞｽの本数', 'バス 本数', '[ﾊﾞｽ]の[本数]'],
  ['㈱みどり', '株', '[㈱]みどり'],
  ['葛\u{E0100}飾区', '葛飾', '[葛\u{E0100}飾]区'],
  ['ＷｉＦｉを', 'wifi', '[ＷｉＦｉ]を'],
  ['４月〜６月', '4月～6月', '[４月〜６月]'],
  ['か\u3099っこう', 'がっこう', '[か\u3099っこう]'],
  ['総合計画', '総合 合計', '[総合計]画'],
  ['図書館', '公園', '図書館'],
  ['図書館', '。', '図書館'],
])('%s with %s', (text, words, expected) => expect(shown(markMatches(text, words))).toBe(expected))

describe('for any text and words', () => {
  test('the parts give the text back and never cut a character', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, words) => {
        const parts = markMatches(text, words)
        expect(plain(parts)).toBe(text)
        let at = 0
        for (const part of parts) {
          expect(part.text).not.toBe('')
          expect(snapToGrapheme(text, at)).toBe(at)
          at += part.text.length
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a word set into a text is marked, whatever its shape', () => {
    const around = fc
      .array(fc.constantFrom('市の', '計画', '。', '\n', '𠮷', '👨‍👩‍👧', '葛\u{E0100}', 'Ａ'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(around, fc.constantFrom('サービス', 'ｻｰﾋﾞｽ'), around, (before, word, after) => {
        const hits = markMatches(before + word + after, 'サービス').filter(({ hit }) => hit)
        expect(hits.map(({ text }) => fold(text))).toEqual(['サービス'])
      }),
    )
  })

  test('an excerpt is a piece of the text with the first match in it, no longer than asked', () => {
    const text = fc.array(fc.constantFrom('市の計画', 'です', '。', '\n', '𠮷', '👨‍👩‍👧', '、', '駅前'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (all, length) => {
        const text = all.join('')
        const parts = excerpt(text, '駅前', length)
        const cut = plain(parts).replace(/^…|…$/g, '')
        expect(text).toContain(cut)
        expect(graphemeCount(cut)).toBeLessThanOrEqual(length)
        expect(parts.some(({ hit }) => hit)).toBe(text.includes('駅前'))
      }),
    )
  })
})

test('excerpts', () => {
  const text = '緑を増やす。駅前に広場を設ける。維持は市が行う。'
  expect(shown(excerpt(text, '広場'))).toBe('…駅前に[広場]を設ける。…')
  expect(shown(excerpt(text, '緑'))).toBe('[緑]を増やす。…')
  expect(shown(excerpt(text, '海'))).toBe('緑を増やす。…')
  expect(shown(excerpt(text, '広場', 6))).toBe('…に[広場]を…')
  expect(shown(excerpt(`${'長'.repeat(200)}駅${'い'.repeat(200)}`, '駅', 12))).toBe('…長長長長[駅]いいいいいい…')
  expect(excerpt('', '駅')).toEqual([])
})
