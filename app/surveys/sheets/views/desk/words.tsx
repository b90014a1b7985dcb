import { pick, useText } from '#app/ui/language.tsx'
import type { Wording } from '#app/wording.ts'

/** Words of a survey in the language of the page, else in Japanese. */
export function useWords(): (words: Wording) => string {
  const { lang } = useText()
  return (words) => pick(lang, words)
}
