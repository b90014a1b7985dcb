import { createHash } from 'node:crypto'
import type { Answer, Given } from '#app/surveys/questionnaires/given.ts'
import { badCharacters } from '#app/text/characters.ts'
import { hasEndlessGrapheme } from '#app/text/graphemes.ts'
import type { FinalAnswer } from './final.ts'

// Far more than any question takes: what is longer was not typed by a person, and is shown again but not kept.
const mostKept = 20_000

const texts = ({ other, amount, day, words }: Answer) => [other, amount, day, words]
/** Always in one order: the database gives the parts of an answer back in another than they were written. */
const parts = (answer: Answer | undefined) =>
  answer && [answer.choices, ...texts(answer), answer.unreadable].map((part) => part ?? null)

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/** What a form was filled in from: whether somebody else saved the same page meanwhile shows by it. */
export const markOf = (items: string[], given: Given): string =>
  digest(items.map((item) => parts(given[item]) ?? null)).slice(0, 16)

/** Of a whole sheet: the same twice is flagged. */
export const fingerprintOf = (answers: FinalAnswer[]): string =>
  digest(answers.map(({ item, state, answer }) => [item, state, parts(answer)]))

/** Answers that the database can keep, right or wrong: what was typed is not lost because it has to be mended. */
export function keepable(given: Given): Given {
  const canKeep = (text: string) => text.length <= mostKept && !badCharacters(text) && !hasEndlessGrapheme(text)
  const isKept = (answer: Answer) => texts(answer).every((text) => text === undefined || canKeep(text))
  return Object.fromEntries(Object.entries(given).filter(([, answer]) => isKept(answer)))
}
