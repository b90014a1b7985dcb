import type { Answer, Given } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { numbersOf, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import { type AnswerError, answersMore, fieldOf, unknownQuestion } from './answer-form.ts'
import { differencesOf } from './second-entry.ts'
import { asTypedAnswer, readTyped } from './typed-answer.ts'

export type OpenDifference = {
  /** Name of the choice; `.own` beside it is what is typed instead. */
  field: string
  number: number
  words: Wording
  row: Wording | null
  options: { code: number; words: Wording }[]
  first: string
  second: string
}

/** What two typed differently, to be looked up on the paper. */
export function openDifferences(definition: Questionnaire, first: Given, second: Given): OpenDifference[] {
  const numbers = numbersOf(definition)
  const items = new Map(itemsOf(definition).map((each) => [each.item, each]))
  return differencesOf(definition, first, second).flatMap((difference) => {
    const asked = items.get(difference.item)
    if (!asked) return []
    return {
      ...{ field: fieldOf(difference.item), number: numbers[asked.question.key] ?? 0, words: asked.question.words },
      ...{ row: asked.row, options: asked.options.map(({ code, words }) => ({ code, words })) },
      ...{ first: asTypedAnswer(difference.first), second: asTypedAnswer(difference.second) },
    }
  })
}

type Both = { first: Given; second: Given }
type Typed = Record<string, string | string[] | undefined>

/** For each difference: the first, the second, or what is typed now. `strange`: fields that no form of ours can have. */
export function readSettled(definition: Questionnaire, { first, second }: Both, values: Typed, strange: string[] = []) {
  const given: Given = {}
  const errors: Record<string, AnswerError[]> = {}
  const items = new Map(itemsOf(definition).map((each) => [each.item, each]))
  const differences = differencesOf(definition, first, second)
  const asked = differences.map(({ item }) => fieldOf(item)).flatMap((field) => [field, `${field}.own`])
  if (answersMore([...Object.keys(values), ...strange], asked)) errors[''] = [{ key: unknownQuestion }]
  for (const difference of differences) {
    const field = fieldOf(difference.item)
    const question = items.get(difference.item)?.question
    const choice = values[field]
    if (choice === 'first') given[difference.item] = difference.first ?? {}
    else if (choice === 'second') given[difference.item] = difference.second ?? {}
    else if (choice === 'own' && question) {
      const read: { answer: Answer; error?: AnswerError } = readTyped(question, String(values[`${field}.own`] ?? ''))
      given[difference.item] = read.answer
      if (read.error) errors[field] = [read.error]
    } else errors[field] = [{ key: 'survey-paper:again.refused.open' }]
  }
  return { given, errors }
}
