import type { Language } from './text/language.ts'
import { stripRuby } from './text/ruby.ts'

export type Translation = 'easy' | 'en'

/** The Japanese text that a translation was made from, where it is no longer the one that stands beside it. */
export type Was = Partial<Record<Translation, string>>

/** The same for all wordings of a row, by their column: `keep_translations()` keeps it so. */
export type TranslatedFrom = Record<string, Was>

/** Words of the municipality in three languages; where one was not written the Japanese ones stand. */
export type Wording = { ja: string; easy?: string | null; en?: string | null; was?: Was | null }

export const translationOf = (lang: Language): Translation | null =>
  lang === 'en' ? 'en' : lang === 'ja-easy' ? 'easy' : null

/** The words in a language where they were written in it. */
export const writtenIn = (lang: Language, wording: Wording): string | null => {
  const translation = translationOf(lang)
  return (translation && wording[translation]) ?? null
}

export const pick = (lang: Language, wording: Wording): string => writtenIn(lang, wording) ?? wording.ja

/** Whether the words in a language were made from a Japanese text that stands no longer. */
export const isStale = (lang: Language, wording: Wording): boolean => {
  const translation = translationOf(lang)
  return translation !== null && Boolean(wording[translation]) && wording.was?.[translation] !== undefined
}

/** For files: the words without ruby, and under a translation that was made from an earlier text the one that stands now. */
export const wordsInFile = (lang: Language, wording: Wording, t: (key: string) => string): string =>
  stripRuby(pick(lang, wording)) + (isStale(lang, wording) ? `\n${t('ui:stale.short')}\n${stripRuby(wording.ja)}` : '')

type Columns<Column extends string> = Record<Column, string> &
  Record<`${Column}Easy` | `${Column}En`, string | null | undefined> & { translatedFrom?: TranslatedFrom }

/** The wording of a row that was read with its three columns and what they were translated from. */
export function wordingOf<Column extends string>(row: Columns<NoInfer<Column>>, column: Column): Wording {
  const { [column]: ja, [`${column}Easy`]: easy, [`${column}En`]: en } = row as unknown as Record<string, string>
  const was = row.translatedFrom?.[column]
  return was ? { ja: ja ?? '', easy, en, was } : { ja: ja ?? '', easy, en }
}

/**
 * What the translations of a wording were made from once it is saved over another: one that was kept while its Japanese
 * text changed was made from the earlier one, unless somebody says that it fits.
 */
export function wasAfter(before: Wording | undefined, after: Wording, fits: readonly Translation[] = []): Was | null {
  const was: Was = {}
  for (const translation of ['easy', 'en'] as const) {
    const kept = Boolean(after[translation]) && after[translation] === before?.[translation]
    const from = kept && !fits.includes(translation) ? (before?.was?.[translation] ?? before?.ja) : undefined
    if (from !== undefined && from !== after.ja) was[translation] = from
  }
  return Object.keys(was).length > 0 ? was : null
}
