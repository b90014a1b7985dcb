import type { Language } from './text/language.ts'

/** Words of the municipality in three languages; where one was not written the Japanese ones stand. */
export type Wording = { ja: string; easy?: string | null; en?: string | null }

/** The words in a language where they were written in it. */
export const writtenIn = (lang: Language, { easy, en }: Wording) =>
  (lang === 'en' ? en : lang === 'ja-easy' ? easy : null) ?? null

export const pick = (lang: Language, wording: Wording): string => writtenIn(lang, wording) ?? wording.ja
