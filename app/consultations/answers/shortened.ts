import { differences } from '#app/documents/drawing.ts'
import type { Difference } from '#app/text/difference.ts'
import { graphemeCount } from '#app/text/graphemes.ts'
import { cutWords, wordsAtEnd, wordsAtStart } from '#app/text/word-cuts.ts'

const kept = 24

/** A change with a few words around it; … stands for what stayed the same further away. */
export function shortened(parts: Difference[]): Difference[] {
  // Moved and not reworded: the beginning says which text it is.
  if (parts.every(({ kind }) => kind === 'same')) {
    return parts.slice(0, 1).map(({ kind, text }) => ({ kind, text: cutWords(text, kept * 3) }))
  }
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const isFirst = at === 0
    const isLast = at === parts.length - 1
    const length = graphemeCount(part.text)
    if (length <= kept * (isFirst || isLast ? 1 : 2) + 4) return part
    const head = isFirst ? '' : wordsAtStart(part.text, kept)
    const tail = isLast ? '' : wordsAtEnd(part.text, kept)
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

/** Changes as lists show them: instead of both texts what differs between them, shortened. */
export async function inShort<C extends { before: string; after: string }>(changes: C[]) {
  const parts = await differences(changes)
  return changes.map(({ before, after, ...change }, at) => ({ ...change, parts: shortened(parts[at] ?? []) }))
}
