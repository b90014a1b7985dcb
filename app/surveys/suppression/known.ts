import type { Cell, Count, CrossFigure, CrossRow, Figure } from '#app/surveys/figures/figure.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

/** Published numbers by the names of their quantities: nobody can take them back. */
export type Known = Map<string, number>

/** What tables told that stand in public already. */
export function knownOf({ figures, crosses }: { figures: Figure[]; crosses: CrossFigure[] }): Known {
  const known: Known = new Map()
  const add = (name: string, count: Count) => void (count !== null && known.set(name, count))
  for (const { item, sheets, rows, ...figure } of figures) {
    add('sheets', sheets)
    for (const part of ['n', 'hidden', 'given', 'unreadable'] as const) add(`${item} ${part}`, figure[part])
    add(`${item} none`, figure.none.count)
    for (const { code, count, ranks } of rows) {
      add(`${item} =${code}`, count)
      for (const [place, cell] of (ranks ?? []).entries()) if (place > 0) add(`${item} @${place}=${code}`, cell.count)
    }
  }
  for (const table of crosses) {
    const addRow = ({ cells, none, n }: CrossRow, prefix: string) => {
      add(`${prefix}n`, n)
      add(`${prefix}none`, none.count)
      cells.forEach(({ count }: Cell, at) => {
        add(`${prefix}=${table.columns[at]?.code}`, count)
      })
    }
    for (const row of table.rows) addRow(row, `${nameOfCross(table)} ${row.code} `)
    addRow(table.total, `${table.columnsAsked.item} `)
  }
  return known
}

/** Whether the numbers are still what was told: else two versions beside each other tell of the sheets that were changed. */
export const agrees = (system: System, known: Known): boolean =>
  [...known].every(([name, count]) => system.quantities.get(name)?.value === count)

/** Numbers everybody knows neither move nor are withheld. */
export function fix(system: System, known: Known): void {
  for (const name of known.keys()) {
    const quantity = system.quantities.get(name)
    if (quantity) Object.assign(quantity, { cost: Number.POSITIVE_INFINITY, withheld: false })
  }
}
