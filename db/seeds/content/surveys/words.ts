import type { Option } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'

/** Japanese, easy Japanese, English. */
export const w = (ja: string, easy: string, en: string): Wording => ({ ja, easy, en })

/** Options coded from 1, in their order. */
export const options = (...all: Wording[]): Option[] => all.map((words, at) => ({ code: at + 1, words }))

/** A scale from good to bad: points count down to 1; `beside` stands outside of means. */
export const scale = (all: Wording[], beside?: Wording): Option[] => [
  ...all.map((words, at) => ({ code: at + 1, words, score: all.length - at })),
  ...(beside ? [{ code: all.length + 1, words: beside }] : []),
]

export const unknown = w('わからない', 'わからない', 'Do not know')
