import { type Bands, dateClasses, numberClasses } from './bands.ts'
import type { Combination, Counted } from './combinations.ts'
import type { Item } from './items.ts'
import type { Words } from './questionnaire.ts'

/** What the answers to an item are sorted into: options, bands of numbers, years or months, codes of text. */
export type Class = { code: string; label: Words; score: number | null }
export type Classes = {
  list: Class[]
  /** Codes of the classes a given answer belongs to; of a ranking that of its first place. */
  of(answer: Counted): string[]
}
export type TextCode = { code: number; label: string; labelEasy: string | null; labelEn: string | null }

export function classesOf(item: Item, seen: Counted[], { bands, codes = [] }: Chosen = {}): Classes {
  switch (item.kind) {
    case 'number':
      return numberClasses(seen, bands)
    case 'date':
      return dateClasses(seen, bands)
    case 'text':
      return { list: codes.map(codeClass), of: chosen }
    case 'ranking':
      return { list: optionClasses(item), of: ({ choices }) => (choices ?? []).slice(0, 1).map(String) }
    default:
      return { list: optionClasses(item), of: chosen }
  }
}
export type Chosen = { bands?: Bands; codes?: TextCode[] }

const chosen = ({ choices }: Counted) => (choices ?? []).map(String)
const optionClasses = ({ options }: Item): Class[] =>
  options.map(({ code, words, score }) => ({ code: String(code), label: words, score: score ?? null }))
const codeClass = ({ code, label, labelEasy, labelEn }: TextCode): Class => ({
  code: String(code),
  label: { ja: label, easy: labelEasy, en: labelEn },
  score: null,
})

/** Answers of one place of all combinations, as they occur. */
export const answersAt = (found: Combination[], at: number): Counted[] =>
  found.flatMap(({ answers }) => answers[at] ?? [])
