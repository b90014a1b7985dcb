import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { itemsAsked } from '#app/surveys/questionnaires/condition.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Asked, Cluster } from './condition-classes.ts'
import { askedOf } from './condition-classes.ts'
import { linkOf } from './links.ts'

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
