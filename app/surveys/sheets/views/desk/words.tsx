import type { Words } from '#app/surveys/questionnaires/questionnaire.ts'
import { pick, useText } from '#app/ui/language.tsx'

/** Words of a survey in the language of the page, else in Japanese. */
export function useWords(): (words: Words) => string {
  const { lang } = useText()
  return ({ ja, easy, en }) => pick(lang, { value: ja, easy, en })
}
