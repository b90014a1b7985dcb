import { graphemeCount } from './graphemes.ts'
import { words } from './words.ts'

// A text is looked at only as far as what is kept can reach: a word is seldom longer, and one that is gets cut.
const longestWord = 200

/** The beginning of a text, at most so many graphemes, ending with a word. */
export function wordsAtStart(text: string, length: number): string {
  let found = ''
  let count = 0
  for (const word of words(text.slice(0, length * 12 + longestWord))) {
    count += graphemeCount(word)
    if (count > length) break
    found += word
  }
  return found
}

/** The end of a text, at most so many graphemes, beginning with a word. */
export function wordsAtEnd(text: string, length: number): string {
  let found = ''
  let count = 0
  for (const word of words(text.slice(-(length * 12 + longestWord))).toReversed()) {
    count += graphemeCount(word)
    if (count > length) break
    found = word + found
  }
  return found
}

/** The beginning, with … where something was left out; a first word longer than all there is room for is cut. */
export function cutWords(text: string, length: number): string {
  if (graphemeCount(text) <= length) return text
  return `${wordsAtStart(text, length).trimEnd() || [...text].slice(0, length).join('')}…`
}
