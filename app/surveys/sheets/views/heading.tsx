import { type Lang, pick } from '#app/ui/language.tsx'
import type { Column } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'

/** Words of a questionnaire at the head of a column. */
export function headingOf(words: Wording, lang: Lang): Pick<Column, 'label' | 'lang'> {
  return { label: pick(lang, words), lang: lang === 'en' && !words.en ? 'ja' : undefined }
}
