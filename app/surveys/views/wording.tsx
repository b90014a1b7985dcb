import { Written } from '../../ui/language.tsx'
import type { Words } from '../questionnaire.ts'

/** Words of a questionnaire in the page's language, where they were written in it. */
export function Wording({ words }: { words: Words }) {
  return <Written value={words.ja} easy={words.easy} en={words.en} />
}
