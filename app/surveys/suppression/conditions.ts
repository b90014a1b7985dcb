import type { Combination } from '#app/surveys/figures/combinations.ts'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { Item } from '#app/surveys/questionnaires/items.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { clustersOf, crossedBy } from './clusters.ts'
import type { Cluster } from './condition-classes.ts'
import { askedOf } from './condition-classes.ts'
import { addJoint } from './joint.ts'
import { addLink, linkOf } from './links.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

/** How the sheets of a target answered some items together: the answers of each combination in the order of the items. */
export type Joint = { items: string[]; found: Combination[] }

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
