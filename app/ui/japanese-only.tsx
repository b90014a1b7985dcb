import { type Wording, writtenIn } from '#app/wording.ts'
import { useText } from './language.tsx'

/** Said once, above words of which some were not written in the language of the page. */
export function JapaneseOnly({ words }: { words: Wording[] }) {
  const { lang, say } = useText()
  if (lang === 'ja' || words.every((each) => !each.ja || writtenIn(lang, each))) return null
  return <p className="hint">{say('ui:japaneseOnly')}</p>
}
