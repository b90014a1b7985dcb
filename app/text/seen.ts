import { createHash } from 'node:crypto'
import { Conflict } from '#app/refusal.ts'
import { carried } from './carried.ts'

// Of more things than this a form carries one digest: that something changed is told, not which.
const mostTold = 4000

/** One thing that a page shows, in short: the same content, the same digest. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 12)

/** What a page shows, for its form to carry. */
export const seenOf = (digests: string[]): string =>
  digests.length > mostTold ? `all ${digestOf(digests)}` : digests.join(' ')

/** The field of a form that carries it. */
export const seenField = carried((mostTold + 1) * 13)

/** Refuses what is no longer what the page showed. Without `seen` nobody looked: a seed, a test of something else. */
export function requireSeen(seen: string | undefined, digests: string[], refused: string): void {
  if (seen !== undefined && seen !== seenOf(digests)) throw new Conflict(refused, {}, { seen: seenOf(digests) })
}

/** Which of these things a page had not shown, and how many that it showed are no more. Null where nothing can be told. */
export function sinceSeen(seen: string, digests: string[]): { fresh: Set<string>; gone: number } | null {
  if (seen === seenOf(digests) || seen === '' || seen.startsWith('all ')) return null
  const before = new Set(seen.split(' '))
  const now = new Set(digests)
  return {
    fresh: new Set(digests.filter((digest) => !before.has(digest))),
    gone: [...before].filter((digest) => !now.has(digest)).length,
  }
}
