import type { Wording } from '#app/wording.ts'
import type { ItemKind } from './kinds.ts'
import { type Option, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'

/** What is counted on its own: a question, or a row of a matrix. */
export type Item = {
  /** `key`, or `key.row` of a matrix. */
  item: string
  kind: ItemKind
  question: Question
  row: Wording | null
  options: Option[]
}

const kinds = {
  single: 'single',
  multiple: 'multiple',
  ranking: 'ranking',
  scale: 'scale',
  matrix: 'scale',
  number: 'number',
  date: 'date',
  short: 'text',
  long: 'text',
} as const satisfies Record<Question['type'], ItemKind>

export function itemsOfQuestion(question: Question): Item[] {
  const kind = kinds[question.type]
  const options = 'options' in question ? question.options : []
  if (question.type !== 'matrix') return [{ item: question.key, kind, question, row: null, options }]
  return question.rows.map(({ key, words }) => ({
    item: `${question.key}.${key}`,
    kind,
    question,
    row: words,
    options,
  }))
}

export function itemsOf(definition: Questionnaire): Item[] {
  return questionsOf(definition).flatMap(itemsOfQuestion)
}
