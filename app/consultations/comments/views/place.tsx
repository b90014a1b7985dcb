import { type Lang, pick, plain } from '#app/ui/language.tsx'

export type Place = { number: string; title: string; titleEasy: string | null; titleEn: string | null }
export type Section = Place & { key: string; depth: number }
export type Passage = {
  key: string
  sectionKey: string
  versionId: string
  html: string
  easyHtml: string | null
  enHtml: string | null
}

/** Number and title of a section, in one line. */
export function placeName({ number, title, titleEasy, titleEn }: Place, lang: Lang): string {
  return [number, plain(pick(lang, { ja: title, easy: titleEasy, en: titleEn }))].filter(Boolean).join('\u3000')
}
