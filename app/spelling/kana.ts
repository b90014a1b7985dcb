import { type RawBuilder, sql } from 'kysely'
import { searchFold } from './fold.ts'

const katakana = Array.from({ length: 86 }, (_, at) => String.fromCharCode(0x30a1 + at)).join('')
const hiragana = Array.from({ length: 86 }, (_, at) => String.fromCharCode(0x3041 + at)).join('')

/** Folded text with its katakana as hiragana: readings are typed either way. */
export const inHiragana = (folded: string): string =>
  folded.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** A name or a reading as people are looked for: 髙橋 and 高橋, タカハシ and たかはし are the same. */
export const nameFold = (text: string): string => inHiragana(searchFold(text)).replace(/[\s・]/g, '')

/** A reading as forms of the state ask for it. */
export const inKatakana = (reading: string): string =>
  reading.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

/** A column with a reading, as it sorts and compares: hiragana without spaces, however it was typed. */
export const readingOf = (column: string): RawBuilder<string> =>
  sql<string>`translate(replace(normalize(${sql.ref(column)}, NFKC), ' ', ''), ${katakana}, ${hiragana}) collate "C"`
