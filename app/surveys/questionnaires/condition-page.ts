import { fingerprintOf } from './building.ts'
import { asksOf, linesOf, typedCondition } from './condition-form.ts'
import { findEntry, findPage } from './draft.ts'
import { earlierItems, namesOf } from './outline.ts'
import { type Condition, numbersOf, type Questionnaire } from './questionnaire.ts'

/** The condition of an entry or a page; undefined where there is no such thing. */
export const conditionAt = (draft: Questionnaire, key: string): Condition | null | undefined => {
  const thing = findEntry(draft, key) ?? findPage(draft, key)
  return thing && (thing.show ?? null)
}

/** What the form of a condition shows: the condition in words, the questions before it, and its lines. */
export function conditionPage(draft: Questionnaire, key: string) {
  const show = conditionAt(draft, key) ?? null
  const numbers = numbersOf(draft)
  return {
    show,
    isNested: linesOf(show) === null,
    names: namesOf(draft),
    items: earlierItems(draft, key).map(({ item, kind, question, row, options }) => ({
      ...{ item, words: question.words.ja, row: row?.ja ?? null, number: numbers[question.key] ?? 0 },
      asks: asksOf(kind) as string[],
      options: options.map(({ code, words }) => ({ code, words: words.ja })),
    })),
    values: { ...typedCondition(show), was: fingerprintOf(show) },
  }
}
