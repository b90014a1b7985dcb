import { differences } from '#app/documents/drawing.ts'
import type { Difference } from '#app/text/difference.ts'
import { cutGraphemes, graphemes } from '#app/text/graphemes.ts'

const kept = 24

const lastOf = (text: string) => graphemes(text).slice(-kept).join('')

/** A change with a few words around it; … stands for what stayed the same further away. */
export function shortened(parts: Difference[]): Difference[] {
  // Moved and not reworded: the beginning says which text it is.
  if (parts.every(({ kind }) => kind === 'same')) {
    return parts
      .slice(0, 1)
      .map(({ kind, text }) => ({ kind, text: cutGraphemes(text, kept * 3) + (text.length > kept * 3 ? '…' : '') }))
  }
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const isFirst = at === 0
    const isLast = at === parts.length - 1
    const length = graphemes(part.text).length
    if (length <= kept * (isFirst || isLast ? 1 : 2) + 4) return part
    const head = isFirst ? '' : cutGraphemes(part.text, kept)
    const tail = isLast ? '' : lastOf(part.text)
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

/** Changes as lists show them: instead of both texts what differs between them, shortened. */
export async function inShort<C extends { before: string; after: string }>(changes: C[]) {
  const parts = await differences(changes)
  return changes.map(({ before, after, ...change }, at) => ({ ...change, parts: shortened(parts[at] ?? []) }))
}
