import { mostTicks } from '#app/surveys/questionnaires/excess.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { isQuestion, numbersOf, type Question, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import { fieldOf } from './answer-form.ts'

export type TypingField = { field: string; row: Wording | null }
export type TypingQuestion = {
  key: string
  number: number
  words: Wording
  type: Question['type']
  /** Ticks that are too many by the printed rule begin after these. */
  most: number
  options: { code: number; words: Wording; other: boolean }[]
  unit: Wording | null
  /** Asked only of some: there the paper may be empty. */
  conditional: boolean
  fields: TypingField[]
}

/** What a sheet is typed into, in the order of the paper: a field for each item. */
export function typingQuestions(definition: Questionnaire): TypingQuestion[] {
  const numbers = numbersOf(definition)
  return definition.pages.flatMap((page) =>
    page.entries.filter(isQuestion).map((question) => ({
      ...{ key: question.key, number: numbers[question.key] ?? 0, words: question.words, type: question.type },
      most: 'options' in question ? mostTicks(question) : 1,
      options: optionsOf(question),
      unit: ('unit' in question && question.unit) || null,
      conditional: Boolean(page.show ?? question.show),
      fields: itemsOfQuestion(question).map(({ item, row }) => ({ field: fieldOf(item), row })),
    })),
  )
}

function optionsOf(question: Question): TypingQuestion['options'] {
  const options = 'options' in question ? question.options : []
  return options.map(({ code, words, other = false }) => ({ code, words, other }))
}
