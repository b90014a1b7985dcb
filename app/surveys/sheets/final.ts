import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { type Answer, type Given, isEmpty } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import type { AnswerState } from '#app/surveys/questionnaires/kinds.ts'
import { isQuestion, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'

/** 白票: not one question was answered. Such a sheet says nothing, and as a valid one it would only thin all shares out. */
export const isBlank = (answers: FinalAnswer[]): boolean =>
  answers.every(({ state }) => state === 'none' || state === 'hidden')

/** Why a blank sheet of paper does not count; the term of the field, kept like any reason staff give. */
export const blankSheet = '白票'

export type FinalAnswer = { item: string; state: AnswerState; answer: Answer }

/**
 * A finished sheet as it is counted: each item once, in order. What was answered and then hidden by a condition is
 * dropped and counts as 非該当, what was asked and left empty as 無回答.
 */
export function finalAnswers(definition: Questionnaire, given: Given): FinalAnswer[] {
  const shown = new Set(
    shownPages(definition, given).flatMap(({ entries }) => entries.filter(isQuestion).map(({ key }) => key)),
  )
  return itemsOf(definition).map(({ item, question }) => {
    const answer = given[item]
    if (!shown.has(question.key)) return { item, state: 'hidden', answer: {} }
    if (answer?.unreadable) return { item, state: 'unreadable', answer: {} }
    return answer === undefined || isEmpty(answer)
      ? { item, state: 'none', answer: {} }
      : { item, state: 'given', answer }
  })
}
