import type { Counted } from '#app/surveys/figures/combinations.ts'
import type { Item } from '#app/surveys/questionnaires/items.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import type { Condition } from '#app/surveys/questionnaires/questionnaire.ts'
import { isQuestion, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'

/** What conditions can tell apart of the answer to one item. */
export type Class = { given: boolean; codes: number[]; above: number }
export type Asked = { item: Item; conditions: Condition[] }
/**
 * `of`: items that are counted together; `asked`: those whose conditions ask about them; `whole`: those of whom every answer is told
 * apart, not only those that conditions name.
 */
export type Cluster = { of: Asked[]; asked: Asked[]; whole: Set<string> }

/** One class of each item: people whom no condition of the cluster tells apart. */
export type Cell = { name: string; classes: Map<string, Class>; count: number }

export const notGiven: Class = { given: false, codes: [], above: 0 }
const isSeveral = ({ kind }: Item) => kind === 'multiple' || kind === 'ranking'
export const keyOf = ({ given, codes, above }: Class) => (given ? [codes.join('+'), above].join('>') : '-')

/** Conditions without all, any and not around them. */
export function leavesOf(condition: Condition): Extract<Condition, { item: string }>[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}

/** Codes and bounds that conditions name of an item. */
export function namedOf(item: string, conditions: Condition[]) {
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => leaf.item === item)
  const codes = leaves.flatMap((leaf) => ('is' in leaf ? leaf.is : 'includes' in leaf ? leaf.includes : []))
  const bounds = leaves.flatMap((leaf) => ('greater' in leaf ? [leaf.greater] : []))
  return { codes: [...new Set(codes)].sort((a, b) => a - b), bounds: [...new Set(bounds)].sort((a, b) => a - b) }
}
export type Named = ReturnType<typeof namedOf>

/** Where every option is named, nobody who answered chose none of them. */
export function classesOf(item: Item, { codes, bounds }: Named): Class[] {
  const given = (changes: Partial<Class>): Class => ({ ...notGiven, given: true, ...changes })
  if (item.kind === 'number') return [notGiven, given({}), ...bounds.map((_, at) => given({ above: at + 1 }))]
  const chosen = isSeveral(item)
    ? Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((_, at) => bits & (1 << at)))
    : [[], ...codes.map((code) => [code])]
  const isAll = codes.length > 0 && codes.length === item.options.length
  return [notGiven, ...chosen.filter((some) => !isAll || some.length > 0).map((some) => given({ codes: some }))]
}

export function classOf({ state, choices, amount }: Counted, { codes, bounds }: Named): Class {
  if (state !== 'given') return notGiven
  const above = amount === null ? 0 : bounds.filter((bound) => Number(amount) > bound).length
  return { given: true, codes: codes.filter((code) => choices?.includes(code)), above }
}

/** Whether the condition holds for everybody of a cell. */
export function holds(condition: Condition, classes: Map<string, Class>, named: Map<string, Named>): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, classes, named))
  if ('any' in condition) return condition.any.some((each) => holds(each, classes, named))
  if ('not' in condition) return !holds(condition.not, classes, named)
  const { given, codes, above } = classes.get(condition.item) ?? notGiven
  if ('answered' in condition || !given) return given
  if ('greater' in condition) return above > (named.get(condition.item)?.bounds.indexOf(condition.greater) ?? -1)
  return codes.some((code) => ('is' in condition ? condition.is : condition.includes).includes(code))
}

/** Items with what must hold for them to be asked: conditions of their page and their own. */
export function askedOf(definition: Questionnaire): Asked[] {
  const items = itemsOf(definition)
  return definition.pages.flatMap(({ show: ofPage, entries }) =>
    entries.filter(isQuestion).flatMap((question) => {
      const conditions = [ofPage, question.show].filter((each) => each != null)
      return items.filter((each) => each.question === question).map((item): Asked => ({ item, conditions }))
    }),
  )
}

/** The items without a condition, of their own or of their page. */
export const alwaysAsked = (definition: Questionnaire): Set<string> =>
  new Set(askedOf(definition).flatMap(({ item, conditions }) => (conditions.length === 0 ? [item.item] : [])))
