import { pick, useText } from '../../../ui/language.tsx'
import type { Words } from '../../questionnaire.ts'

/** Words of a survey in the language of the page, else in Japanese. */
export function useWords(): (words: Words) => string {
  const { lang } = useText()
  return ({ ja, easy, en }) => pick(lang, { value: ja, easy, en })
}
