import type { Combination } from '#app/surveys/figures/combinations.ts'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { itemsAsked } from '#app/surveys/questionnaires/condition.ts'
import { type Item, itemsOf } from '#app/surveys/questionnaires/items.ts'
import { isQuestion, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Asked, Cluster } from './condition-classes.ts'
import { addJoint } from './joint.ts'
import { addLink, linkBy } from './links.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

/** How the sheets of a target answered some items together: the answers of each combination in the order of the items. */
export type Joint = { items: string[]; found: Combination[] }

/** Items with what must hold for them to be asked: conditions of their page and their own. */
function askedOf(definition: Questionnaire): Asked[] {
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

/** One condition about one item says at once who is asked. */
function linkOf({ item, conditions }: Asked) {
  const [show] = conditions
  return show && conditions.length === 1 ? linkBy(item.item, show) : null
}

/**
 * Items that have to be reckoned through together: those that conditions ask about at once, with those that decide whether these are
 * asked, and three that are all crossed with each other. What is known of one tells of the others.
 */
export function clustersOf(definition: Questionnaire, crossed: Pair[] = []): Cluster[] {
  const asked = askedOf(definition)
  const of = new Map(asked.map((each) => [each.item.item, each]))
  const withWhatDecides = (item: string): string[] => [
    item,
    ...(of.get(item)?.conditions ?? []).flatMap(itemsAsked).flatMap(withWhatDecides),
  ]
  const isCrossed = crossedIn(crossed)
  const compound = (each: Asked): Items => {
    const own = each.item.item
    const decides = each.conditions.flatMap(itemsAsked).flatMap(withWhatDecides)
    // What is crossed with two of them, the question and what decides it, tells of both answer by answer.
    const beside = [...new Set(crossed.flat())].filter(
      (item) =>
        item !== own && [own, ...new Set(decides)].filter((one) => one !== item && isCrossed(item, one)).length > 1,
    )
    const others = new Set([...decides, ...beside])
    const isRow = crossed.some(([rows, columns]) => rows === own && others.has(columns))
    // Asked of one or the other, its answers in the table of one are those of the other's.
    const isShared = [...others].filter((one) => isCrossed(one, own)).length > 1
    const whole = isRow || isShared ? [...beside, own] : beside
    return { items: [...decides, ...whole.flatMap(withWhatDecides)], asked: [each], whole }
  }
  let clusters = asked.flatMap((each): Items[] =>
    each.conditions.length === 0 || linkOf(each) ? [] : [compound(each)],
  )
  clusters.push(
    ...trianglesOf(crossed).map((items): Items => ({ items: items.flatMap(withWhatDecides), asked: [], whole: items })),
  )
  for (let at = 0; at < clusters.length; at++) {
    const one = clusters[at]
    const other =
      one && clusters.find((each, place) => place > at && each.items.some((item) => one.items.includes(item)))
    if (!one || !other) continue
    const all = (of: 'items' | 'whole') => [...one[of], ...other[of]]
    const both = { items: all('items'), whole: all('whole'), asked: [...one.asked, ...other.asked] }
    clusters = [...clusters.filter((each) => each !== one && each !== other), both]
    at = -1
  }
  return clusters.map(({ items, asked, whole }) => ({
    of: [...new Set(items)].flatMap((item) => of.get(item) ?? []),
    ...{ asked, whole: new Set(whole) },
  }))
}

type Pair = [rows: string, columns: string]
type Items = { items: string[]; asked: Asked[]; whole: string[] }

/** Items each of which is crossed with both others: cells that agree with every two tables need not agree with all three. */
function trianglesOf(crossed: Pair[]): string[][] {
  const isCrossed = crossedIn(crossed)
  const items = [...new Set(crossed.flat())].sort()
  return items.flatMap((a, at) =>
    items.slice(at + 1).flatMap((b, next) =>
      items
        .slice(at + next + 2)
        .filter((c) => isCrossed(a, b) && isCrossed(a, c) && isCrossed(b, c))
        .map((c) => [a, b, c]),
    ),
  )
}

const crossedIn = (crossed: Pair[]) => (one: string, other: string) =>
  crossed.some(([rows, columns]) => (rows === one && columns === other) || (rows === other && columns === one))

export const crossedBy = (crosses: Pick<CrossFigure, 'rowsAsked' | 'columnsAsked'>[]): Pair[] =>
  crosses.map(({ rowsAsked, columnsAsked }) => [rowsAsked.item, columnsAsked.item])

/** The items of a cluster, which have to be counted together. */
export const itemsTogether = ({ of }: Cluster): Item[] => of.map(({ item }) => item)

type Others = { joints: Joint[]; crosses: CrossFigure[] }

/**
 * Who is asked a question follows from others: everybody can read its conditions. One condition about one item is a link between
 * two tables; several, or several answers of one item, are counted together.
 */
export function addConditions(system: System, definition: Questionnaire, { joints, crosses }: Others): void {
  for (const each of askedOf(definition)) {
    const link = linkOf(each)
    if (link) addLink(system, link, crosses)
  }
  for (const cluster of clustersOf(definition, crossedBy(crosses))) {
    const names = itemsTogether(cluster).map(({ item }) => item)
    const joint = joints.find(({ items }) => names.every((name) => items.includes(name)))
    const found = joint && together(joint, names)
    if (found && addJoint(system, cluster, { found, crosses })) continue
    // What cannot be reckoned through is not published.
    for (const { item } of cluster.asked)
      if (system.quantities.has(`${item.item} n`)) system.bare.push(`${item.item} n`)
    const last = crosses.findLast(({ rowsAsked, columnsAsked }) =>
      [rowsAsked, columnsAsked].every(({ item }) => cluster.whole.has(item)),
    )
    if (last) system.bare.push(nameOfCross(last))
  }
}

/** Of the items counted together only some, in another order. */
function together({ items, found }: Joint, names: string[]): Combination[] {
  const places = names.map((name) => items.indexOf(name))
  return found.map(({ answers, count }) => ({ count, answers: places.flatMap((place) => answers[place] ?? []) }))
}
