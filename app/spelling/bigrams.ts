import { searchFold } from './fold.ts'

// Folded waves count as punctuation, as 〜 does. Symbols (＋ ＝ ￥ ♪) and private-use characters of names stay searchable.
const gap = /[\p{P}\p{Z}~]+/u

// A tsvector holds 1 MiB of lexemes and a pair takes at most 8 bytes. Ordinary Japanese of 1 MB has some 40,000 different
// pairs; what exceeds this (noise, in practice) is stored and shown but not found by its later pairs.
const mostLexemes = 100_000

// Enough to tell any text apart; LIKE checks the rest.
const mostQueried = 200

const runs = (folded: string): string[] => folded.split(gap).filter((run) => run !== '')

function addPairs(run: string, into: Set<string>): string {
  let last = ''
  for (const character of run) {
    if (last !== '') into.add(last + character)
    last = character
  }
  return last
}

/** For `array_to_tsvector`. The last character of a run stands alone, so that a prefix query finds every character. */
export function bigrams(raw: string): string[] {
  const found = new Set<string>()
  for (const run of runs(searchFold(raw))) {
    found.add(addPairs(run, found))
    if (found.size >= mostLexemes) break
  }
  return Array.from(found).slice(0, mostLexemes)
}

// Whoever asks puts signs around and between words ("居場所"、居場所？); between Latin letters and figures they hold (3-1, a@b.jp), and
// so does a wave between any (4月〜6月).
const apart =
  /(?:\p{Z}|(?<![\p{sc=Latn}\p{N}])[\p{P}<>=|^`+]|[\p{P}<>=|^`+](?![\p{sc=Latn}\p{N}])|(?<![\p{L}\p{N}])~|~(?![\p{L}\p{N}]))+/u

/** The folded words with something searchable in them, for the LIKE recheck and for marking. */
export const searchWords = (words: string): string[] =>
  Array.from(
    new Set(
      searchFold(words)
        .split(apart)
        .filter((word) => runs(word).length > 0),
    ),
  )

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`

/** The bigrams as the text of a tsvector. */
export const searchTerms = (raw: string): string => bigrams(raw).map(quoted).join(' ')

/** Text to be cast `::tsquery`; null where nothing searchable was typed. */
export function bigramQuery(words: string): string | null {
  const lexemes = new Set<string>()
  for (const run of searchWords(words).flatMap(runs)) {
    const pairs = new Set<string>()
    const last = addPairs(run, pairs)
    if (pairs.size === 0) lexemes.add(`${quoted(last)}:*`)
    for (const pair of pairs) lexemes.add(quoted(pair))
  }
  return lexemes.size === 0 ? null : Array.from(lexemes).slice(0, mostQueried).join(' & ')
}

/** (みち | 道路) & くらし: each word in any of its ways; null where one has nothing that can be searched. */
export function waysQuery(wanted: string[][]): string | null {
  const parts = wanted.map((ways) => ways.map(bigramQuery).filter((part) => part !== null))
  if (!parts.length || parts.some((part) => !part.length)) return null
  return parts.map((part) => `(${part.map((one) => `(${one})`).join(' | ')})`).join(' & ')
}

/** Matches folded text that contains the folded word, wherever it stands. */
export const likePattern = (word: string): string => `%${word.replace(/[%_\\]/g, '\\$&')}%`

/** How alike two texts are, from 0 to 1. */
export function jaccard(a: string, b: string): number {
  const left = new Set(bigrams(a))
  const right = new Set(bigrams(b))
  if (left.size + right.size === 0) return searchFold(a) === searchFold(b) ? 1 : 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return shared / (left.size + right.size - shared)
}
