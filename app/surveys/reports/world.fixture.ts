import type { Counted } from '#app/surveys/figures/combinations.ts'
import type { AskedItem } from '#app/surveys/figures/counted-survey.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import { holds } from '#app/surveys/questionnaires/condition.ts'
import type { Condition, Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { askedOf } from '#app/surveys/suppression/condition-classes.ts'

/** One way in which a sheet can have been answered: the answers to the items of a part. */
export type Way = Map<string, Counted>
/** Items that are reckoned with at once; of what has many answers, only one of them, so that several parts share the others. */
export type Part = { items: string[]; only: { item: string; code: number } | null; ways: Way[] }
/** What everybody knows: the questions, and how many people live there. */
export type World = { items: AskedItem[]; parts: Part[]; weighting: Weighting | null; population: number | null }

const answer = (state: Counted['state'], choices: number[] | null = null): Counted => ({
  ...{ state, choices, amount: null, day: null },
})
/** More answers than these, chosen together, are looked at one by one. */
const mostTogether = 4

type Asked = { definition: Questionnaire; items: AskedItem[]; codes: Map<string, { code: number }[]> }

/**
 * A part for each question of choices: with those by which tables are cut, and those that decide whether it is asked. What two
 * questions share is in both.
 */
export function partsOf({ definition, items: all, codes }: Asked, cutBy: string[]): Part[] {
  const items = all.filter(({ kind }) => kind !== 'number' && kind !== 'date')
  const asked = askedOf(definition)
  const conditionsOf = (name: string) => asked.find(({ item }) => item.item === name)?.conditions ?? []
  const withWhatDecides = (name: string): string[] => [
    ...conditionsOf(name).flatMap(namesIn).flatMap(withWhatDecides),
    name,
  ]
  const isMany = ({ kind, options }: AskedItem) =>
    kind === 'ranking' || kind === 'text' || (kind === 'multiple' && options.length > mostTogether)
  const order = (name: string) => all.findIndex(({ item }) => item === name)
  const isAsked: IsAsked = (name, given) => conditionsOf(name).every((condition) => holds(condition, given))
  return items.flatMap((each): Part[] => {
    const names = new Set([...cutBy, ...withWhatDecides(each.item)])
    const own = [...names].sort((a, b) => order(a) - order(b))
    const of = own.flatMap((name) => items.find(({ item }) => item === name) ?? [])
    const part = (only: Part['only']): Part => ({ items: own, only, ways: waysOf(of, only, isAsked) })
    if (!isMany(each)) return [part(null)]
    const chosen = each.kind === 'text' ? (codes.get(each.item) ?? []) : each.options
    return chosen.map(({ code }) => part({ item: each.item, code }))
  })
}

const namesIn = (condition: Condition): string[] =>
  'all' in condition
    ? condition.all.flatMap(namesIn)
    : 'any' in condition
      ? condition.any.flatMap(namesIn)
      : 'not' in condition
        ? namesIn(condition.not)
        : [condition.item]

type IsAsked = (item: string, given: Record<string, { choices?: number[] }>) => boolean

function waysOf(items: AskedItem[], only: Part['only'], isAsked: IsAsked): Way[] {
  let ways: Way[] = [new Map()]
  for (const each of items) {
    ways = ways.flatMap((way) => {
      const given = Object.fromEntries([...way].map(([item, { choices }]) => [item, choices ? { choices } : {}]))
      const answers = isAsked(each.item, given) ? answersTo(each, only) : [answer('hidden')]
      return answers.map((one) => new Map(way).set(each.item, one))
    })
  }
  return ways
}

function answersTo({ item, kind, options, question }: AskedItem, only: Part['only']): Counted[] {
  const codes = options.map(({ code }) => code)
  const none = answer('none')
  if (kind === 'ranking') {
    const places = question.type === 'ranking' ? question.max : 1
    const at = (place: number) => Array.from({ length: places }, (_, each) => (each === place ? (only?.code ?? 0) : 0))
    return [none, answer('given', []), ...Array.from({ length: places }, (_, place) => answer('given', at(place)))]
  }
  if (only?.item === item) return [none, answer('given', []), answer('given', [only.code])]
  if (kind !== 'multiple') return [none, ...codes.map((code) => answer('given', [code]))]
  const some = Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((_, at) => bits & (1 << at)))
  return [none, ...some.map((chosen) => answer('given', chosen))]
}
