import type { Wording } from '#app/wording.ts'
import { itemsOf } from './items.ts'
import type { Problem } from './problems.ts'
import { numbersOf, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'

/**
 * What a correction may not do once people have answered: take away or add what is counted, or give an answer another
 * meaning. Wording, hints, conditions and further options are free; a machine cannot tell whether new words mean the
 * same, but that two have changed places it can.
 */
export function frozenProblems(published: Questionnaire, next: Questionnaire): Problem[] {
  const found: Problem[] = []
  const numbers = numbersOf(published)
  const tell = (code: string, key: string, values: Problem['values'] = {}) =>
    found.push({
      code: `surveys-desk:frozen.${code}`,
      at: key,
      values: { question: numbers[key] ?? numbersOf(next)[key] ?? key, ...values },
    })
  const after = new Map(questionsOf(next).map((question) => [question.key, question]))
  const known = new Map(questionsOf(published).map((question) => [question.key, question]))
  for (const [key, was] of known) {
    const now = after.get(key)
    if (!now) tell('questionGone', key)
    else if (now.type !== was.type) tell('typeChanged', key)
    else tellChanged(was, now, (code, values) => tell(code, key, values))
  }
  for (const key of after.keys()) if (!known.has(key)) tell('questionNew', key)
  const items = new Set(itemsOf(published).map(({ item }) => item))
  for (const { item, question } of itemsOf(next)) {
    if (known.has(question.key) && !items.has(item)) tell('rowNew', question.key)
  }
  return found
}

function tellChanged(was: Question, now: Question, tell: (code: string, values?: Problem['values']) => void): void {
  if ('options' in was && 'options' in now) {
    const codes = new Map(now.options.map((option) => [option.code, option]))
    for (const option of was.options) {
      const same = codes.get(option.code)
      if (!same) tell('optionGone', { code: option.code })
      else if (!same.other !== !option.other || !same.alone !== !option.alone)
        tell('optionOther', { code: option.code })
    }
    const swapped = changedPlaces(named(was.options), named(now.options))
    if (swapped) tell('optionSwapped', { code: swapped })
  }
  if ('rows' in was && 'rows' in now) {
    if (was.rows.some(({ key }) => !now.rows.some((row) => row.key === key))) tell('rowGone')
    if (changedPlaces(named(was.rows), named(now.rows))) tell('rowSwapped')
  }
  if (isNarrower(was, now)) tell('narrower')
}

const named = (list: ({ code: number; words: Wording } | { key: string; words: Wording })[]) =>
  list.map((one) => ({ name: String('code' in one ? one.code : one.key), text: one.words.ja.trim() }))
type Named = ReturnType<typeof named>

/** One that now says what another one said. */
function changedPlaces(was: Named, now: Named): string | null {
  const found = now.find(({ name, text }) => {
    const own = was.find((one) => one.name === name)
    return own !== undefined && own.text !== text && was.some((one) => one.name !== name && one.text === text)
  })
  return found?.name ?? null
}

/** Whether answers that were right would be refused now. */
function isNarrower(was: Question, now: Question): boolean {
  const most = (one: Question) =>
    'limit' in one ? one.limit : 'max' in one && one.max != null ? one.max : Number.POSITIVE_INFINITY
  const least = (one: Question) => ('min' in one && one.min != null ? one.min : Number.NEGATIVE_INFINITY)
  return most(now) < most(was) || least(now) > least(was)
}
