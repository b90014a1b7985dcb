const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

// Plain Japanese and ASCII text, where every code unit is a grapheme; spares the slow segmenter nearly always.
const plain = /^[\n\x20-\x7e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff9d]*$/

export const graphemes = (s: string): string[] =>
  plain.test(s) ? s.split('') : Array.from(segmenter.segment(s), (part) => part.segment)

export const graphemeCount = (s: string): number => (plain.test(s) ? s.length : graphemes(s).length)

export function cutGraphemes(s: string, n: number): string {
  if (s.length <= n) return s
  let end = 0
  let count = 0
  for (const { segment } of segmenter.segment(s)) {
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
