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
