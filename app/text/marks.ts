import { searchWords } from '#app/spelling/bigrams.ts'
import { foldLines, searchLetters } from '#app/spelling/fold.ts'
import { cutGraphemes, graphemeCount, graphemes } from './graphemes.ts'
import { sentences } from './sentences.ts'
import { wordsAtEnd, wordsAtStart } from './word-cuts.ts'

export type Marked = { text: string; hit: boolean }

/** The folded text, and for each of its code units the range of the original character it came from. */
function foldedWithOrigin(text: string) {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const part of graphemes(text)) {
    const letters = searchLetters(part)
    folded += letters
    for (let n = 0; n < letters.length; n++) {
      starts.push(at)
      ends.push(at + part.length)
    }
    at += part.length
  }
  return { folded: foldLines(folded), starts, ends }
}

function matchedRanges(text: string, words: string): { start: number; end: number }[] {
  const { folded, starts, ends } = foldedWithOrigin(text)
  const ranges: { start: number; end: number }[] = []
  for (const word of searchWords(words))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      ranges.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length })
  ranges.sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: typeof ranges = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push(range)
  }
  return merged
}

/** The typed text in parts; what matches after folding is a hit. Parts joined give the text back. */
export function markMatches(text: string, words: string): Marked[] {
  const parts: Marked[] = []
  let at = 0
  for (const { start, end } of matchedRanges(text, words)) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false })
  return parts
}

/** The sentence around the first match, or the beginning of the text; … stands where something is left out. */
export function excerpt(text: string, words: string, length = 120): Marked[] {
  const first = matchedRanges(text, words)[0] ?? { start: 0, end: 0 }
  const around = sentences(text).filter(({ start, end }) => start < Math.max(first.end, 1) && end > first.start)
  let start = around[0]?.start ?? 0
  const over = around.at(-1)?.end ?? text.length
  const before = text.slice(start, first.start)
  // A third of the room goes to what leads up to the match.
  const lead = Math.floor(length / 3)
  if (graphemeCount(text.slice(start, over)) > length && graphemeCount(before) > lead)
    start = first.start - wordsAtEnd(before, lead).length
  const window = windowOf(text.slice(start, over), first.end - start, length)
  const end = start + window.trimEnd().length
  start += window.length - window.trimStart().length
  if (end <= start) return []

  const parts = clip(markMatches(text, words), start, end)
  if (text.slice(0, start).trim()) parts.unshift({ text: '…', hit: false })
  if (text.slice(end).trim()) parts.push({ text: '…', hit: false })
  return joined(parts)
}

/** As many whole words as there is room for; the match is in it, whatever its words are. */
function windowOf(text: string, match: number, length: number): string {
  if (graphemeCount(text) <= length) return text
  const whole = wordsAtStart(text, length)
  return whole.length >= match ? whole : cutGraphemes(text, length)
}

function clip(parts: Marked[], start: number, end: number): Marked[] {
  let at = 0
  return parts.flatMap(({ text, hit }) => {
    const from = at
    at += text.length
    const piece = text.slice(Math.max(start - from, 0), Math.max(end - from, 0))
    return piece ? [{ text: piece, hit }] : []
  })
}

const joined = (parts: Marked[]): Marked[] =>
  parts.reduce<Marked[]>((all, part) => {
    const last = all.at(-1)
    if (last && !last.hit && !part.hit) last.text += part.text
    else all.push({ ...part })
    return all
  }, [])
