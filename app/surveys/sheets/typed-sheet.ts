import { itemsAsked } from '#app/surveys/questionnaires/condition.ts'
import { byRule, type Excess } from '#app/surveys/questionnaires/excess.ts'
import { type Given, isEmpty } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { numbersOf, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { hashToken } from '#app/text/ids.ts'
import { type AnswerError, answersMore, fieldOf, unknownQuestion } from './answer-form.ts'
import { finalAnswers, isBlank } from './final.ts'
import type { PaperSurvey } from './paper-survey.ts'
import { readSheet, type TypedSheet } from './typed-answer.ts'

type Typed = Record<string, string | string[]>
type Read = TypedSheet & {
  /** Of what will not count as it was typed: sent back, it says that the person has seen it. */
  mark: string
}

/**
 * Reads the fields of a sheet. What the printed rule takes away, and what was answered although the paper told to pass it
 * over, is an error at its field until the form comes back with the mark of just these. `strange` are names of fields that no
 * form of ours can have.
 */
export function readTyping(
  survey: Pick<PaperSurvey, 'definition' | 'excess'>,
  values: Typed,
  strange: string[] = [],
): Read {
  const { definition, excess } = survey
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0]]))
  const { given, errors } = readSheet(definition, fields)
  const asked = itemsOf(definition).map(({ item }) => fieldOf(item))
  if (answersMore([...Object.keys(values), ...strange], asked)) errors[''] = [{ key: unknownQuestion }]
  const ruled = byRule(definition, given, excess)
  const passed = passedOver(definition, ruled.given)
  const lost = [ruled.changed, passed]
  const blank = isBlank(finalAnswers(definition, ruled.given))
  const mark = blank || lost.flat().length > 0 ? hashToken(JSON.stringify([blank, lost])).slice(0, 16) : ''
  if (Object.keys(errors).length === 0 && values.agreed === mark) return { given, errors, mark }
  const told = [
    ...ruled.changed.map((each) => [fieldOf(each.item), [tell(each, excess)]]),
    ...passed.map(({ item, numbers }) => [
      fieldOf(item),
      [{ key: 'survey-paper:typing.passedOver', values: { numbers } }],
    ]),
  ]
  const saysNothing = blank && Object.keys(errors).length === 0 && ruled.changed.length === 0
  if (saysNothing) told.push(['', [{ key: 'survey-paper:typing.blank' }]])
  return { given, errors: inOrder(definition, { ...Object.fromEntries(told), ...errors }), mark }
}

/** As the questions stand on the paper, whoever found what. */
function inOrder<T>(definition: Questionnaire, errors: Record<string, T>): Record<string, T> {
  const fields = itemsOf(definition).map(({ item }) => fieldOf(item))
  const at = (name: string) => {
    const found = fields.findIndex((field) => name === field || name.startsWith(`${field}.`))
    return found < 0 ? fields.length : found
  }
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => at(one) - at(other)))
}

function tell({ typed, counted }: Excess, rule: 'first' | 'none'): AnswerError {
  const values = { typed: typed.join(' '), counted: counted.join(' ') }
  return { key: `survey-paper:typing.excess.${rule}`, values }
}

/** Items answered although their conditions do not hold, with the numbers of the questions these ask about. */
function passedOver(definition: Questionnaire, given: Given): { item: string; numbers: string }[] {
  const numbers = numbersOf(definition)
  const hidden = finalAnswers(definition, given).filter(
    ({ item, state }) => state === 'hidden' && !isEmpty(given[item]),
  )
  return hidden.map(({ item }) => {
    const key = item.split('.')[0]
    const page = definition.pages.find(({ entries }) => entries.some((entry) => entry.key === key))
    const entry = page?.entries.find((each) => each.key === key)
    const asked = [page?.show, entry?.show].flatMap((show) => (show ? itemsAsked(show) : []))
    const named = new Set(asked.map((each) => numbers[each.split('.')[0] ?? ''] ?? 0))
    return { item, numbers: [...named].sort((one, other) => one - other).join(', ') }
  })
}
