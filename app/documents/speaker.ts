import type { Language } from '#app/text/language.ts'

/** What a document speaks with. Words come with their readings, `{漢字|かんじ}`, which the document shows where it can. */
export type Speaker = {
  lang: Language
  /** The municipality. */
  publisher: string
  t(key: string, values?: Record<string, unknown>): string
  day(value: string | Date): string
  /** The full address of a path of the portal, in the language of the document. */
  address(path: string): string
}

/** Content in the document's language where it was written, else the original. */
export function inLanguage(
  lang: Language,
  { value, easy, en }: { value: string; easy: string | null; en: string | null },
): string {
  return (lang === 'en' ? en : lang === 'ja-easy' ? easy : null) ?? value
}
