import type { Item } from '#app/surveys/questionnaires/items.ts'
import { type Bands, type Class, type Classes, dateClasses, numberClasses } from './bands.ts'
import type { Combination, Counted } from './combinations.ts'

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
