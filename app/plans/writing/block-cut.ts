import { sentences } from '#app/text/sentences.ts'

/** The sentences of a text, between which it can be cut. */
export const cuts = (text: string): string[] => sentences(text).map((sentence) => sentence.text)

/** The text before and after the cut that follows sentence `at` (from 1); a text of one sentence stays whole. */
export function cutAt(text: string, at: number): [string, string] {
  const all = cuts(text)
  const place = Math.min(Math.max(Math.trunc(at), 1), all.length)
  return [all.slice(0, place).join('').trimEnd(), all.slice(place).join('')]
}
