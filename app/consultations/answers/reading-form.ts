import { Invalid } from '#app/refusal.ts'
import { noOpinion, wholePlan } from './answering-form.ts'
import type { Passage, ReadOpinion } from './reading.ts'

/** The opinion that a sentence belongs to now, counted from 1. */
export function readNow(lines: { start: number; end: number }[], opinions: { passages: Passage[] | null }[]): string[] {
  return lines.map(({ start, end }) => {
    const at = opinions.findIndex(
      ({ passages }) => !passages || passages.some(([from, to]) => from < end && to > start),
    )
    return at < 0 ? noOpinion : String(at + 1)
  })
}

/** Sentences by the opinion they were given to. */
export function opinionsOf(
  lines: { start: number; end: number }[],
  sentence: string[],
  section: string[],
): ReadOpinion[] {
  if (sentence.length !== lines.length) throw new Invalid('answers:refused.passages')
  const numbers = [...new Set(sentence.filter((number) => number !== noOpinion).map(Number))].sort((a, b) => a - b)
  return numbers.map((number) => ({
    passages: lines.filter((_, at) => Number(sentence[at]) === number).map(({ start, end }): Passage => [start, end]),
    section: section[number - 1] === wholePlan ? null : section[number - 1],
  }))
}
