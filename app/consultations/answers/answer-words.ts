import { translatedFromOf } from '#app/text/wording.ts'
import { type TranslatedFrom, type Translation, wasAfter, wordingOf } from '#app/wording.ts'

/** What an answer says: the opinions in the city's words, and its view of them, with what was written in other languages. */
export type AnswerWords = {
  summary: string
  summaryEasy?: string | null
  summaryEn?: string | null
  body: string
  bodyEasy?: string | null
  bodyEn?: string | null
}

export const answerWords = (words: AnswerWords) => ({
  summary: words.summary,
  summaryEasy: words.summaryEasy || null,
  summaryEn: words.summaryEn || null,
  body: words.body,
  bodyEasy: words.bodyEasy || null,
  bodyEn: words.bodyEn || null,
})

export const answerTranslatedFrom = (
  before: (AnswerWords & { translatedFrom: TranslatedFrom }) | undefined,
  after: AnswerWords,
  fits: Translation[],
) => {
  const was = (column: 'summary' | 'body') =>
    wasAfter(
      before && wordingOf({ ...answerWords(before), translatedFrom: before.translatedFrom }, column),
      wordingOf(answerWords(after), column),
      fits,
    )
  return translatedFromOf({ summary: was('summary'), body: was('body') })
}

/** Languages in which some of it stands already. */
export const translatedLanguages = (words: AnswerWords | undefined): Translation[] => [
  ...(words?.summaryEasy || words?.bodyEasy ? (['easy'] as const) : []),
  ...(words?.summaryEn || words?.bodyEn ? (['en'] as const) : []),
]
