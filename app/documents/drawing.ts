import { type Difference, difference } from '#app/text/difference.ts'
import type { Crafts } from './crafts.ts'
import { Workshop } from './workshop.ts'

const atOnce = 100

/** Apart from the press, so that no page waits for a document. */
const drawings = new Workshop({ mostWaiting: 3000, atOnce, patienceMs: 30_000, keptBytes: 8 * 1024 * 1024 })

type Drawing = Exclude<keyof Crafts, 'pdf' | 'docx' | 'xlsx' | 'difference' | 'lacking'>

/** A part of a page as SVG. All that a page asks for at once is handed over together. */
export function drawn<C extends Drawing>(
  craft: C,
  ...of: Parameters<Crafts[C]>
): Promise<Awaited<ReturnType<Crafts[C]>>> {
  return drawings.make(craft, ...of)
}

/** The letters of a text that our documents cannot print. */
export const lacking = (text: string): Promise<string[]> => drawings.make('lacking', text)

/** Below so many letters the hand-over takes longer than the work. */
const few = 10_000

type Change = { before: string; after: string }

/** The differences of many texts, as of two editions of a whole plan. */
export async function differences(changes: Change[]): Promise<Difference[][]> {
  const letters = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0)
  if (letters < few) return changes.map(({ before, after }) => difference(before, after))
  const found: Difference[][] = []
  // So many at a time: those of a whole plan in a document take no place from the pages that wait.
  for (let at = 0; at < changes.length; at += atOnce) {
    const some = changes.slice(at, at + atOnce)
    found.push(...(await Promise.all(some.map(({ before, after }) => drawings.make('difference', before, after)))))
  }
  return found
}
