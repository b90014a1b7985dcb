import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { type Entry, isQuestion, type Question } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import { fieldNames, fieldOf } from './answer-form.ts'

type AskedOption = { code: number; words: Wording; alone: boolean; other: boolean }
type AskedText = { type: 'heading' | 'explanation'; key: string; words: Wording }
/** A question as a form asks it: plain data, with the names of its fields. */
export type AskedQuestion = {
  type: Question['type']
  key: string
  /** 問1, 問2 … */
  number: number
  words: Wording
  hint: Wording | null
  required: boolean
  /** One for each item: several of a matrix. `ranks` of a ranking, `other` for the words beside an option. */
  items: { row: Wording | null; field: string; other: string | null; ranks: string[] }[]
  options: AskedOption[]
  unit: Wording | null
  min: number | string | null
  max: number | string | null
  decimals: number
  /** Of a text, in graphemes. */
  limit: number | null
}
export type AskedEntry = AskedText | AskedQuestion

/** What a page shows, in its order; `numbers` as numbersOf gives them. */
export function askedOf(entries: Entry[], numbers: Record<string, number>): AskedEntry[] {
  return entries.map((entry) => {
    if (!isQuestion(entry)) return { type: entry.type, key: entry.key, words: entry.words }
    const hasOther = 'options' in entry && entry.options.some(({ other }) => other)
    return {
      ...{ type: entry.type, key: entry.key, words: entry.words, hint: entry.hint ?? null },
      number: numbers[entry.key] ?? 0,
      required: entry.required ?? false,
      items: itemsOfQuestion(entry).map(({ item, row }) => ({
        row,
        field: fieldNames(entry, item)[0],
        other: hasOther && entry.type !== 'ranking' ? fieldOf(item, 'other') : null,
        ranks: entry.type === 'ranking' ? fieldNames(entry, item) : [],
      })),
      options: optionsOf(entry),
      unit: ('unit' in entry && entry.unit) || null,
      min: 'min' in entry ? (entry.min ?? null) : null,
      max: 'max' in entry ? (entry.max ?? null) : null,
      decimals: 'decimals' in entry ? (entry.decimals ?? 0) : 0,
      limit: 'limit' in entry ? entry.limit : null,
    }
  })
}

function optionsOf(question: Question): AskedOption[] {
  const options = 'options' in question ? question.options : []
  return options.map(({ code, words, alone = false, other = false }) => ({ code, words, alone, other }))
}
