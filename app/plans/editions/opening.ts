import { graphemes } from '#app/text/graphemes.ts'
import { sentences } from '#app/text/sentences.ts'

const enough = 60
const most = 120

/** Markdown of a paragraph as a line: no emphasis, links as their words; ruby stays. */
function asLine(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** The first sentences of a text, as many as make a useful hint of what follows. */
export function opening(markdown: string): string {
  const line = asLine(markdown)
  let found = ''
  for (const { text } of sentences(line)) {
    if (found && found.length + text.length > most) break
    found += text
    if (found.length >= enough) break
  }
  // Readings are never cut in two: what has any is only ever cut between sentences.
  const parts = graphemes(found)
  return parts.length > 2 * most && !found.includes('{') ? `${parts.slice(0, most).join('')}…` : found.trim()
}
