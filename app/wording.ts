import type { Language } from './text/language.ts'

/** Words of the municipality in three languages; where one was not written the Japanese ones stand. */
export type Wording = { ja: string; easy?: string | null; en?: string | null }

/** The words in a language where they were written in it. */
export const writtenIn = (lang: Language, { easy, en }: Wording) =>
  (lang === 'en' ? en : lang === 'ja-easy' ? easy : null) ?? null

export const pick = (lang: Language, wording: Wording): string => writtenIn(lang, wording) ?? wording.ja

type Columns<Column extends string> = Record<Column, string> &
  Record<`${Column}Easy` | `${Column}En`, string | null | undefined>

/** The wording of a row that was read with its three columns. */
export function wordingOf<Column extends string>(row: Columns<NoInfer<Column>>, column: Column): Wording {
  const { [column]: ja, [`${column}Easy`]: easy, [`${column}En`]: en } = row as Record<string, string>
  return { ja: ja ?? '', easy, en }
}
