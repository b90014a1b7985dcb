import type { Wording } from '#app/wording.ts'
import { stepOf } from './draft.ts'
import { itemsOf } from './items.ts'
import { isQuestion, numbersOf, type Questionnaire } from './questionnaire.ts'

export type Named = { number: number; words: string; row: string | null; options: { code: number; words: string }[] }

/** What conditions and lists call the items of a questionnaire: number, words, and options by code. */
export function namesOf(definition: Questionnaire): Record<string, Named> {
  const numbers = numbersOf(definition)
  const named = itemsOf(definition).map(({ item, question, row, options }): [string, Named] => [
    item,
    {
      number: numbers[question.key] ?? 0,
      words: question.words.ja,
      row: row?.ja ?? null,
      options: options.map(({ code, words }: { code: number; words: Wording }) => ({ code, words: words.ja })),
    },
  ])
  return Object.fromEntries(named)
}

/** Where each entry goes if it goes one step up or down. */
export function stepsOf(definition: Questionnaire) {
  const keys = definition.pages.flatMap(({ entries }) => entries.map(({ key }) => key))
  return Object.fromEntries(
    keys.map((key) => [key, { up: stepOf(definition, key, 'up'), down: stepOf(definition, key, 'down') }]),
  )
}

/** What may come before a page or an entry: the items a condition of it may ask. */
export function earlierItems(definition: Questionnaire, key: string) {
  const earlier: string[] = []
  for (const page of definition.pages) {
    if (page.key === key) break
    const own = page.entries.findIndex((entry) => entry.key === key)
    earlier.push(...(own < 0 ? page.entries : page.entries.slice(0, own)).filter(isQuestion).map((entry) => entry.key))
    if (own >= 0) break
  }
  return itemsOf(definition).filter(({ question }) => earlier.includes(question.key))
}
