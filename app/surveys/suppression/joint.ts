import type { Combination, Counted } from '#app/surveys/figures/combinations.ts'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { Item } from '#app/surveys/questionnaires/items.ts'
import type { Condition } from '#app/surveys/questionnaires/questionnaire.ts'
import {
  type Asked,
  type Cell,
  type Class,
  type Cluster,
  classesOf,
  classOf,
  holds,
  keyOf,
  leavesOf,
  type Named,
  namedOf,
  notGiven,
} from './condition-classes.ts'
import { addCells } from './joint-crosses.ts'
import { above } from './numbers.ts'
import type { System } from './system.ts'

/** More parts than these are not reckoned through. */
const mostCells = 96

type Given = { found: Combination[]; crosses: CrossFigure[] }

/**
 * Adds the people whom conditions tell apart as parts of everything that is published of them: of the answers to each item, of those
 * who were asked, of cross tables of two of them. False where there are too many.
 */
export function addJoint(system: System, cluster: Cluster, { found, crosses }: Given): boolean {
  const conditions = [...cluster.of, ...cluster.asked].flatMap((each) => each.conditions)
  const isWhole = ({ item }: Item) => cluster.whole.has(item)
  if (cluster.of.some(({ item }) => isWhole(item) && !['single', 'scale', 'multiple'].includes(item.kind))) return false
  const named = new Map(
    cluster.of.map(({ item }) => [
      item.item,
      isWhole(item) ? { codes: item.options.map(({ code }) => code), bounds: [] } : namedOf(item.item, conditions),
    ]),
  )
  const nameOf = (item: Item): Named => named.get(item.item) ?? { codes: [], bounds: [] }
  const sizes = cluster.of.map(({ item }) => classesOf(item, nameOf(item)).length)
  if (sizes.reduce((all, size) => all * size, 1) > mostCells * 8) return false
  const isAsked = ({ conditions }: Asked, classes: Map<string, Class>) =>
    conditions.every((condition) => holds(condition, classes, named))
  const isPossible = (classes: Map<string, Class>) =>
    cluster.of.every((each) => !classes.get(each.item.item)?.given || isAsked(each, classes))
  const counts = new Map<string, number>()
  for (const { answers, count } of found) {
    const key = cluster.of.map(({ item }, at) => keyOf(classOf(answers[at] as Counted, nameOf(item)))).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const all = cluster.of.reduce<Map<string, Class>[]>(
    (some, { item }) =>
      some.flatMap((classes) => classesOf(item, nameOf(item)).map((own) => new Map(classes).set(item.item, own))),
    [new Map()],
  )
  const name = cluster.of.map(({ item }) => item.item).join('+')
  const cells = all.filter(isPossible).map((classes): Cell => {
    const key = [...classes.values()].map(keyOf).join(' ')
    return { name: `${name} ${key}`, classes, count: counts.get(key) ?? 0 }
  })
  if (cells.length > mostCells) return false
  for (const cell of cells) system.add(cell.name, cell.count, null, true)
  const sum = (total: string, wanted: (classes: Map<string, Class>) => boolean) => {
    const parts = cells.filter(({ classes }) => wanted(classes)).map((cell) => cell.name)
    if (system.quantities.has(total) && parts.length > 0) system.sum(total, parts)
  }
  sum('sheets', () => true)
  for (const each of cluster.of) {
    const { item } = each.item
    sum(`${item} n`, (classes) => isAsked(each, classes))
    sum(`${item} given`, (classes) => classes.get(item)?.given ?? false)
    for (const code of nameOf(each.item).codes) {
      sum(chosen(system, each.item, code), (classes) => classes.get(item)?.codes.includes(code) ?? false)
    }
    for (const [at, bound] of nameOf(each.item).bounds.entries()) {
      const isAbove = ({ above }: Class) => above > at
      const count = cells.reduce((sum, cell) => sum + (isAbove(cell.classes.get(item) ?? notGiven) ? cell.count : 0), 0)
      sum(above(system, each.item, { bound, count }), (classes) => isAbove(classes.get(item) ?? notGiven))
    }
  }
  for (const each of cluster.asked) {
    sum(`${each.item.item} n`, (classes) => isAsked(each, classes))
    addDifferences(system, each, { cells, isAsked, holds: (leaf, classes) => holds(leaf, classes, named) })
  }
  for (const one of cluster.asked) {
    for (const other of cluster.asked) {
      const [more, fewer] = [one, other].map((each) => cells.filter(({ classes }) => isAsked(each, classes)))
      if (!more || !fewer || fewer.length >= more.length || !fewer.every((cell) => more.includes(cell))) continue
      addPart(
        system,
        `${one.item.item} beside-${other.item.item}`,
        more.filter((cell) => !fewer.includes(cell)),
      )
    }
  }
  const asked = new Map([...cluster.of, ...cluster.asked].map((each) => [each.item.item, each]))
  return crosses.every((table) => addCells(system, table, { cells, asked, named, isAsked }))
}

/** How many chose a code; of a ranking at whichever place. */
function chosen(system: System, { item, kind }: Item, code: number): string {
  const first = `${item} =${code}`
  const places = [...system.quantities.keys()].filter(
    (name) => name.startsWith(`${item} @`) && name.endsWith(`=${code}`),
  )
  if (kind !== 'ranking' || places.length === 0) return first
  const total = `${item} at-any-place=${code}`
  const parts = [first, ...places]
  system.add(
    total,
    parts.reduce((sum, part) => sum + system.value(part), 0),
    null,
    true,
  )
  system.sum(total, parts)
  return total
}

type Judged = {
  cells: Cell[]
  isAsked(asked: Asked, classes: Map<string, Class>): boolean
  holds(leaf: Condition, classes: Map<string, Class>): boolean
}

/** Those one part of the condition holds for who are not asked, and those who are asked though it does not: subtracting tells. */
function addDifferences(system: System, asked: Asked, { cells, isAsked, holds }: Judged): void {
  const { item } = asked.item
  if (!system.quantities.has(`${item} n`)) return
  for (const [at, leaf] of asked.conditions.flatMap(leavesOf).entries()) {
    for (const isThere of [true, false]) {
      const parts = cells.filter(
        ({ classes }) => holds(leaf, classes) === isThere && isAsked(asked, classes) !== isThere,
      )
      if (parts.length === 0) continue
      addPart(system, `${item} ${isThere ? 'unasked-though' : 'asked-without'}-${at}`, parts)
    }
  }
}

/** People nobody published, but subtracting tells of them. */
function addPart(system: System, name: string, parts: Cell[]): void {
  if (!system.quantities.has(`${name.split(' ')[0]} n`) || system.quantities.has(name)) return
  const count = parts.reduce((sum, cell) => sum + cell.count, 0)
  system.add(name, count, null)
  system.sum(
    name,
    parts.map((cell) => cell.name),
  )
}
