import { graphemeCount } from '#app/text/graphemes.ts'
import { sentences } from '#app/text/sentences.ts'
import { wordsAtStart } from '#app/text/word-cuts.ts'

const enough = 60
const most = 120

/** A paragraph as a line without its marks: links as their words; ruby stays, and so does all that is no mark. */
function asLine(typed: string): string {
  return typed
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** The first sentences of a text, as many as make a useful hint of what follows. */
export function opening(typed: string): string {
  const line = asLine(typed)
  let found = ''
  for (const { text } of sentences(line)) {
    if (found && found.length + text.length > most) break
    found += text
    if (found.length >= enough) break
  }
  // Readings are never cut in two: what has any is only ever cut between sentences.
  const isLong = graphemeCount(found) > 2 * most && !found.includes('{')
  return isLong ? `${wordsAtStart(found, most)}…` : found.trim()
}
