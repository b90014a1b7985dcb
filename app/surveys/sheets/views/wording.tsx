import type { Words } from '#app/surveys/questionnaires/questionnaire.ts'
import { type Lang, pick, Written } from '#app/ui/language.tsx'
import type { Column } from '#app/ui/parts.tsx'

/** Words of a questionnaire at the head of a column. */
export function headingOf({ ja, easy, en }: Words, lang: Lang): Pick<Column, 'label' | 'lang'> {
  return { label: pick(lang, { value: ja, easy, en }), lang: lang === 'en' && !en ? 'ja' : undefined }
}

/** Words of a questionnaire in the page's language, where they were written in it. */
export function Wording({ words }: { words: Words }) {
  return <Written value={words.ja} easy={words.easy} en={words.en} />
}
