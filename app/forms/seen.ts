import { createHash } from 'node:crypto'
import { Conflict } from '#app/refusal.ts'
import { carried } from './carried.ts'

// Of more things than this a form carries one digest: that something changed is told, not which.
const mostTold = 4000

/** One thing that a page shows, in short: the same content, the same digest. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 12)

/** The same of what has no line of its own on the page, as its figures: a change of it is told as a whole. */
export const digestOfRest = (content: unknown): string => `~${digestOf(content)}`

/** What a page shows, for its form to carry. */
export const seenOf = (digests: string[]): string =>
  digests.length > mostTold ? `all ${digestOf(digests)}` : digests.join(' ')

/** The field of a form that carries it. */
export const seenField = carried((mostTold + 1) * 14)

/** Refuses what is no longer what the page showed. Without `seen` nobody looked: a seed, a test of something else. */
export function requireSeen(seen: string | undefined, digests: string[], refused: string): void {
  if (seen !== undefined && seen !== seenOf(digests)) throw new Conflict(refused, {}, { seen: seenOf(digests) })
}

/** Which lines a page had not shown, and how many that it showed are no more. Null where nothing can be told. */
export function sinceSeen(seen: string, digests: string[]): { fresh: Set<string>; gone: number } | null {
  if (seen === seenOf(digests) || seen === '' || seen.startsWith('all ')) return null
  const isLine = (digest: string) => !digest.startsWith('~')
  const before = seen.split(' ').filter(isLine)
  const now = digests.filter(isLine)
  return { fresh: new Set(without(now, before)), gone: without(before, now).length }
}

function without(all: string[], known: string[]): string[] {
  const others = new Set(known)
  return all.filter((digest) => !others.has(digest))
}
