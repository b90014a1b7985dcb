import { type Answer, type Given, isEmpty } from './given.ts'
import { type Condition, type Entry, isQuestion, type Page, type Questionnaire } from './questionnaire.ts'

/** Whether a condition holds of what was given; nothing holds of what was not answered, but `not`. */
export function holds(condition: Condition, given: Given): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, given))
  if ('any' in condition) return condition.any.some((each) => holds(each, given))
  if ('not' in condition) return !holds(condition.not, given)
  return fits(condition, given[condition.item])
}

function fits(condition: Extract<Condition, { item: string }>, answer: Answer | undefined): boolean {
  if (answer === undefined || isEmpty(answer) || answer.unreadable) return false
  if ('answered' in condition) return true
  if ('greater' in condition) return answer.amount !== undefined && Number(answer.amount) > condition.greater
  const wanted = 'is' in condition ? condition.is : condition.includes
  return (answer.choices ?? []).some((code) => wanted.includes(code))
}

/** Items a condition asks about. */
export function itemsAsked(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(itemsAsked)
  if ('any' in condition) return condition.any.flatMap(itemsAsked)
  if ('not' in condition) return itemsAsked(condition.not)
  return [condition.item]
}

type Shown = { page: Page; entries: Entry[] }

/**
 * The pages and what is shown on them for what was given so far. Answers to what is not shown count as not given, so a
 * question that hangs on a hidden one is hidden too. Pages without any question to show are left out.
 */
export function shownPages({ pages }: Questionnaire, given: Given): Shown[] {
  const seen: Given = {}
  const shown: Shown[] = []
  for (const page of pages) {
    if (page.show && !holds(page.show, seen)) continue
    const entries: Entry[] = []
    for (const entry of page.entries) {
      if (entry.show && !holds(entry.show, seen)) continue
      entries.push(entry)
      if (isQuestion(entry)) take(entry, given, seen)
    }
    if (entries.some(isQuestion)) shown.push({ page, entries })
  }
  return shown
}

function take(question: { key: string }, given: Given, into: Given): void {
  for (const [item, answer] of Object.entries(given)) {
    if (item === question.key || item.startsWith(`${question.key}.`)) into[item] = answer
  }
}
