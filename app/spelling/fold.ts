import { createHash } from 'node:crypto'
import { plainLetters } from './letter-variants.ts'

// Invisible and of no weight when comparing: soft hyphen, zero-width space, word joiner, BOM, variation selectors (IVS).
const ignorable = /\p{Variation_Selector}|[\u00ad\u200b\u2060\ufeff]/gu
const dash = /[\u02d7\u058a\u05be\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u2796\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g
const wave = /[\u2053\u223c\u223d\u223e\u301c\u3030\uff5e]/g
// ー lengthens a vowel after kana (サービス); after anything else (３ー１, 駅ー空港) it was typed as a dash.
const strayLong = /(^|[^\p{sc=Hira}\p{sc=Kana}\u3099\u309aー])(ー+)/gu

/** Letters made comparable, one piece of text at a time. Lone surrogates become U+FFFD, which any database can keep. */
export const foldLetters = (raw: string): string =>
  raw.toWellFormed().replace(ignorable, '').normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')

/** Dashes and waves made comparable. Needs the neighbours, and keeps the length. */
export const foldLines = (text: string): string =>
  text
    .replace(strayLong, (_, before: string, long: string) => before + '-'.repeat(long.length))
    .replace(dash, '-')
    .replace(wave, '~')

/** For comparison only; what people typed is kept as it is. */
export const fold = (raw: string): string =>
  foldLines(foldLetters(raw))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** As what was written and what is asked for meet: 髙橋 is found by 高橋. What is stored so is folded anew where the letters change. */
export const searchFold = (raw: string): string => plainLetters(fold(raw))

/** The same, one piece of text at a time, and without the lines. */
export const searchLetters = (raw: string): string => plainLetters(foldLetters(raw))

/** Form letters fold together, however they were wrapped and punctuated. */
export function foldedHash(raw: string): string {
  // Spaces go first: where a line was broken, ー would be taken for a dash.
  const folded = fold(raw.replace(/\s+/g, ''))
  const content = folded.replace(/[\p{P}\p{Z}~]/gu, '')
  return createHash('sha256')
    .update(content || folded)
    .digest('hex')
}
