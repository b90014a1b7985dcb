import { isBlank } from '#app/text/characters.ts'
import { itemsAsked } from './condition.ts'
import { type Item, itemsOf, itemsOfQuestion } from './items.ts'
import {
  type Condition,
  type Entry,
  isQuestion,
  numbersOf,
  type Page,
  type Question,
  type Questionnaire,
} from './questionnaire.ts'

/** What stands in the way of publishing; `code` is a locale key, `at` the key of the page or entry to mend. */
export type Problem = { code: string; at: string; values: Record<string, string | number> }

/** Everything that is wrong with a questionnaire, in its order; `seen` is the one by whose numbers it is told. */
export function problemsOf(definition: Questionnaire, seen = definition): Problem[] {
  const found: Problem[] = []
  const numbers = numbersOf(seen)
  const name = (key: string) => numbers[key.split('.')[0] ?? ''] ?? key
  const tell = (code: string, at: string, values: Problem['values'] = {}) =>
    found.push({
      code: `surveys-desk:problem.${code}`,
      at,
      values: { ...subjectOf(seen, at, name(at)), ...values },
    })
  if (itemsOf(definition).length === 0) tell('noQuestions', '')
  const keys = new Set<string>()
  const earlier = new Set<string>()
  const all = new Map(itemsOf(definition).map((item) => [item.item, item]))
  const checkShow = (at: string, show: Condition | null | undefined) => {
    for (const item of show ? itemsAsked(show) : []) {
      if (!all.has(item)) tell('conditionUnknown', at, { other: name(item) })
      else if (item.split('.')[0] === at) tell('conditionItself', at)
      else if (!earlier.has(item)) tell('conditionForward', at, { other: name(item) })
    }
    for (const { code, values } of show ? misread(show, all) : []) {
      tell(code, at, { ...values, other: name(values.other) })
    }
  }
  const checkKey = ({ key }: Page | Entry) => {
    if (keys.has(key)) tell('keyTwice', key, { key })
    keys.add(key)
  }
  for (const page of definition.pages) {
    checkKey(page)
    checkShow(page.key, page.show)
    if (!page.entries.some(isQuestion)) tell('pageEmpty', page.key)
    for (const entry of page.entries) {
      checkKey(entry)
      checkShow(entry.key, entry.show)
      if (isBlank(entry.words.ja)) tell('wordsMissing', entry.key)
      if (!isQuestion(entry)) continue
      for (const code of problemsOfQuestion(entry)) tell(code, entry.key)
      for (const { item } of itemsOfQuestion(entry)) earlier.add(item)
    }
  }
  return found
}

/** What a message speaks of: a question by its number, else a page or a text between the questions. */
function subjectOf({ pages }: Questionnaire, at: string, question: string | number): Problem['values'] {
  if (typeof question === 'number') return { question }
  const on = pages.findIndex(({ key }) => key === at)
  return on >= 0 ? { question: on + 1, context: 'page' } : { question, context: 'text' }
}

type Misread = { code: string; values: { other: string; code?: number } }

/** Where a condition asks of an item what its kind cannot tell, or for an option it does not have. */
function misread(condition: Condition, all: Map<string, Item>): Misread[] {
  if ('all' in condition) return condition.all.flatMap((each) => misread(each, all))
  if ('any' in condition) return condition.any.flatMap((each) => misread(each, all))
  if ('not' in condition) return misread(condition.not, all)
  const asked = all.get(condition.item)
  if (!asked || 'answered' in condition) return []
  const values = { other: condition.item }
  if ('greater' in condition) return asked.kind === 'number' ? [] : [{ code: 'conditionKind', values }]
  const codes = 'is' in condition ? condition.is : condition.includes
  const kinds = 'is' in condition ? ['single', 'scale'] : ['multiple', 'ranking']
  if (!kinds.includes(asked.kind)) return [{ code: 'conditionKind', values }]
  return codes
    .filter((code) => !asked.options.some((option) => option.code === code))
    .map((code) => ({ code: 'conditionOption', values: { ...values, code } }))
}

/** Codes of what is wrong with a question by itself. */
export function problemsOfQuestion(question: Question): string[] {
  const found: string[] = []
  if ('options' in question) {
    const { options } = question
    if (options.length < 2) found.push('optionsTooFew')
    if (new Set(options.map(({ code }) => code)).size < options.length) found.push('optionCodeTwice')
    if (options.some(({ words }) => isBlank(words.ja))) found.push('optionWords')
  }
  if (question.type === 'matrix') {
    if (question.rows.length === 0) found.push('rowsMissing')
    if (new Set(question.rows.map(({ key }) => key)).size < question.rows.length) found.push('rowKeyTwice')
    if (question.rows.some(({ words }) => isBlank(words.ja))) found.push('rowWords')
  }
  if (question.type === 'multiple') {
    const { min, max, options } = question
    if ((max ?? options.length) > options.length || (min ?? 0) > (max ?? options.length)) found.push('ticksImpossible')
  }
  if (question.type === 'ranking' && question.max > question.options.length) found.push('ticksImpossible')
  if (question.type === 'number' || question.type === 'date') {
    if (question.min != null && question.max != null && question.min > question.max) found.push('rangeImpossible')
  }
  return found
}
