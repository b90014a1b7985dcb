import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { type Answer, type Given, isEmpty } from '#app/surveys/questionnaires/given.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { isQuestion, numbersOf, type Question, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import { fieldNames } from './answer-form.ts'

/** An answer in words: the options chosen, in the order of a ranking, or what was typed. */
export type ShownAnswer = {
  row: Wording | null
  /** The field to go to for mending. */
  field: string
  isEmpty: boolean
  ranked: boolean
  choices: Wording[]
  other: string | null
  amount: string | null
  unit: Wording | null
  day: string | null
  words: string | null
}
export type AnsweredPage = {
  key: string
  title: Wording | null
  questions: { key: string; number: number; words: Wording; answers: ShownAnswer[] }[]
}

/** Everything that was asked, with the answers as they will be counted; what a condition hides is not among it. */
export function answeredPages(definition: Questionnaire, given: Given): AnsweredPage[] {
  const numbers = numbersOf(definition)
  return shownPages(definition, given).map(({ page, entries }) => ({
    key: page.key,
    title: page.title ?? null,
    questions: entries.filter(isQuestion).map((question) => ({
      key: question.key,
      number: numbers[question.key] ?? 0,
      words: question.words,
      answers: itemsOfQuestion(question).map(({ item, row }) => ({
        ...{ row, field: fieldNames(question, item)[0], ...inWords(question, given[item]) },
      })),
    })),
  }))
}

function inWords(question: Question, answer: Answer = {}): Omit<ShownAnswer, 'row' | 'field'> {
  const options = 'options' in question ? question.options : []
  return {
    isEmpty: isEmpty(answer),
    ranked: question.type === 'ranking',
    choices: (answer.choices ?? []).flatMap((code) => options.find((option) => option.code === code)?.words ?? []),
    other: answer.other ?? null,
    amount: answer.amount ?? null,
    unit: ('unit' in question && question.unit) || null,
    day: answer.day ?? null,
    words: answer.words ?? null,
  }
}
