import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#app/text/any-text.fixture.ts'
import { searchFold } from './fold.ts'
import { askedWords, spellings } from './spellings.ts'

const meets = (asked: string, written: string) => {
  const text = searchFold(written)
  const words = askedWords(asked)
  return words.length > 0 && words.every((ways) => ways.some((way) => text.includes(way)))
}

const families = [
  ['取り組み', '取組み', '取り組', '取組'],
  ['取り組み方針', '取組方針', '取組み方針'],
  ['取り組む', '取組む'],
  ['問い合わせ先', '問合せ先', '問合わせ先', '問い合せ先'],
  ['受け付け', '受付け', '受付'],
  ['手続き', '手続'],
  ['1か所', '１カ所', '1ヶ所', '1ヵ所', '1ケ所', '1箇所', '1個所'],
  ['３か月', '3ヶ月', '3カ月', '３箇月'],
  ['霞が関', '霞ヶ関', '霞ケ関'],
  ['行う', '行なう'],
  ['終わる', '終る'],
  ['子どもの居場所', '子供の居場所', 'こどもの居場所'],
  ['まちづくり条例', '街づくり条例', '町づくり条例'],
  ['髙橋', '高橋'],
  ['山﨑', '山崎'],
  ['𠮷田', '吉田'],
  ['齋藤', '斎藤', '齊藤', '斉藤'],
]

test.each(families.flatMap((ways) => ways.flatMap((asked) => ways.map((written) => [asked, written] as const))))(
  '%s finds %s',
  (asked, written) => expect(meets(asked, `市は${written}。`)).toBe(true),
)

test.each([
  ['取組', '組合の取り決め'],
  ['行う', '行く'],
  ['か所', '場所'],
  ['高橋', '高い橋'],
  ['バス', 'できればすぐに'],
])('%s does not find %s', (asked, written) => expect(meets(asked, written)).toBe(false))

test('as it was typed comes first, and there are never many ways', () => {
  expect(spellings('取組')).toEqual(['取組', '取り組み', '取り組', '取組み'])
  expect(spellings('広場')).toEqual(['広場'])
  expect(spellings('取り組みか所'.repeat(15)).length).toBeLessThanOrEqual(60)
})

test('any text is found by what it is itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [folded] = spellings(searchFold(text))
      expect(folded).toBe(searchFold(text))
    }),
  )
})
