import type { Language } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import type { Wording } from '#app/wording.ts'
import type { Asked } from './figure.ts'

/** What figures are labelled with: words come from locales, wordings of questions from the questionnaire. */
export type Voice = { lang: Language; t(key: string, values?: Record<string, unknown>): string }

/** In the language where it was written in it, without ruby. */
export const worded = (lang: Language, { ja, easy, en }: Wording): string =>
  stripRuby((lang === 'en' ? en : lang === 'ja-easy' ? easy : null) || ja)

/** Question and, of a matrix, its row. */
export function nameOf({ words, row }: Pick<Asked, 'words' | 'row'>, lang: Language): string {
  return [worded(lang, words), row && worded(lang, row)].filter(Boolean).join(' — ')
}
