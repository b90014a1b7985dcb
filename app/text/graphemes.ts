const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

// Plain Japanese and ASCII text, where every code unit is a grapheme; spares the slow segmenter nearly always.
const plain = /^[\n\x20-\x7e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff9d]*$/

/**
 * Units of one grapheme, at most. What people write has far fewer: Unicode's stream-safe text puts 30 marks on a letter,
 * the longest emoji (two people, kissing, each with a colour of skin) has 15.
 */
export const longestGrapheme = 64

/**
 * Units of a text of so many graphemes, at most. A rare kanji with its variation selector takes 4, a family 11, and a
 * text of nothing else must pass; longer emoji stand among other letters. What is allowed beyond lets the shortest fields take any.
 */
export const mostUnits = (count: number): number => 12 * count + longestGrapheme

export const graphemes = (s: string): string[] =>
  plain.test(s) ? s.split('') : Array.from(segmenter.segment(s), (part) => part.segment)

export const graphemeCount = (s: string): number => (plain.test(s) ? s.length : graphemes(s).length)

/** Whether one of the graphemes is none that anybody writes: a letter under a thousand marks. */
export function hasEndlessGrapheme(s: string): boolean {
  if (s.length <= longestGrapheme || plain.test(s)) return false
  for (const { segment } of segmenter.segment(s)) if (segment.length > longestGrapheme) return true
  return false
}

/** At most `n` graphemes, looking no further than those can reach, whatever it is given. */
export function cutGraphemes(s: string, n: number): string {
  if (s.length <= n) return s
  let end = 0
  let count = 0
  for (const { segment } of segmenter.segment(s.slice(0, n * longestGrapheme))) {
    if (++count > n) break
    end += segment.length
  }
  return s.slice(0, end)
}

/** The nearest place at or before `index` (in UTF-16 units) where the text may be cut. */
export function snapToGrapheme(s: string, index: number): number {
  if (index <= 0) return 0
  if (index >= s.length) return s.length
  return segmenter.segment(s).containing(index)?.index ?? index
}
