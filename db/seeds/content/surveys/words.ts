import type { Option, Words } from '#app/surveys/questionnaires/questionnaire.ts'

/** Japanese, easy Japanese, English. */
export const w = (ja: string, easy: string, en: string): Words => ({ ja, easy, en })

/** Options coded from 1, in their order. */
export const options = (...all: Words[]): Option[] => all.map((words, at) => ({ code: at + 1, words }))

/** A scale from good to bad: points count down to 1; `beside` stands outside of means. */
export const scale = (all: Words[], beside?: Words): Option[] => [
  ...all.map((words, at) => ({ code: at + 1, words, score: all.length - at })),
  ...(beside ? [{ code: all.length + 1, words: beside }] : []),
]

export const unknown = w('わからない', 'わからない', 'Do not know')
