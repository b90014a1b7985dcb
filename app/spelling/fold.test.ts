import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '#app/text/any-text.fixture.ts'
import { fold, foldedHash } from './fold.ts'

test.each([
  ['ＡＢＣ　１２３', 'abc 123'],
  ['ｻｰﾋﾞｽ', 'サービス'],
  ['サービス センター', 'サービス センター'],
  ['らーめんー', 'らーめんー'],
  ['３ー１', '3-1'],
  ['3－1 3−1 3‐1 3–1 3—1 3―1 3─1', '3-1 3-1 3-1 3-1 3-1 3-1 3-1'],
  ['駅ー空港', '駅-空港'],
  ['４月〜６月 ４月～６月 ４月~６月', '4月~6月 4月~6月 4月~6月'],
  ['一丁目', '一丁目'],
  ['㈱みどり', '(株)みどり'],
  ['\ufa19社', '神社'],
  ['葛\u{E0100}飾', '葛飾'],
  ['  改行\r\n\tタブ　 ', '改行 タブ'],
  ['か\u3099ー', 'がー'],
])('%j folds to %j', (raw, folded) => expect(fold(raw)).toBe(folded))

describe('for any text', () => {
  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(fold(fold(s))).toBe(fold(s))
      }),
    )
  })

  test('the fold can be stored: no control characters, no lone surrogates, no outer or double space', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(fold(s)).not.toMatch(/\p{Cc}|^ | $| {2}/u)
        expect(fold(s).isWellFormed()).toBe(true)
      }),
    )
  })

  test('canonically equal texts fold alike', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(fold(s.normalize('NFD'))).toBe(fold(s.normalize('NFC')))
      }),
    )
  })

  test('white space and punctuation do not tell form letters apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('計画', 'に', '反対', 'サービス', 'です', 'Ａ'), { minLength: 1 }),
        (words) => {
          expect(foldedHash(words.join('、\n'))).toBe(foldedHash(`${words.join('、')}。`))
        },
      ),
    )
  })
})

test('form letters meet, different letters do not', () => {
  expect(foldedHash('駅前に、広場を。')).toBe(foldedHash('駅前に広場を\n'))
  expect(foldedHash('ＴＥＬ')).toBe(foldedHash('tel'))
  expect(foldedHash('賛成')).not.toBe(foldedHash('反対'))
  expect(foldedHash('！')).not.toBe(foldedHash('？'))
})
