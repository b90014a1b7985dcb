import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { Condition } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Asked } from './condition-classes.ts'
import { oneOf } from './parts.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

/** One condition about one item: those who chose one of the codes (null: who answered at all) are asked, or are not. */
export type Link = { item: string; by: string; of: 'n' | 'hidden'; codes: number[] | null }

export function linkBy(item: string, show: Condition): Link | null {
  if ('not' in show) {
    const inner = linkBy(item, show.not)
    return inner && { ...inner, of: inner.of === 'n' ? 'hidden' : 'n' }
  }
  if ('is' in show) return { item, by: show.item, of: 'n', codes: show.is }
  if ('answered' in show) return { item, by: show.item, of: 'n', codes: null }
  if ('includes' in show && show.includes.length === 1) return { item, by: show.item, of: 'n', codes: show.includes }
  return null
}

/** One condition about one item says at once who is asked. */
export function linkOf({ item, conditions }: Asked) {
  const [show] = conditions
  return show && conditions.length === 1 ? linkBy(item.item, show) : null
}

/** Who is asked is who chose what the condition says: in the figures of both items, and in every row both are crossed with. */
export function addLink(system: System, link: Link, crosses: CrossFigure[]): void {
  const { item, by, of, codes } = link
  const parts = codes ? codes.map((code) => `${by} =${code}`) : [`${by} given`]
  sumOf(system, `${item} ${of}`, parts)
  for (const table of crosses) {
    const [rows, columns] = [table.rowsAsked.item, table.columnsAsked.item]
    if (item !== rows && item !== columns) continue
    for (const other of crosses) {
      const cellsOf = cellsWith(other, by, item === columns ? rows : columns)
      if (!cellsOf) continue
      if (item === columns) addRows(system, table, { link, cellsOf })
      else addColumns(system, table, { link, cellsOf })
    }
  }
}

type Cells = (code: string, codes: number[] | null) => string[]
type Linked = { link: Link; cellsOf: Cells }

/** The cells of a table that say who of a code of `own` chose codes of `by`; null where it is no table of these two. */
function cellsWith(table: CrossFigure, by: string, own: string): Cells | null {
  const [rows, columns, name] = [table.rowsAsked.item, table.columnsAsked.item, nameOfCross(table)]
  if (rows === own && columns === by) {
    const all = table.columns.map((column) => column.code)
    return (code, codes) => {
      if (!codes && table.several) return [`${name} ${code} none given`]
      return (codes?.map(String) ?? all).map((each) => `${name} ${code} =${each}`)
    }
  }
  if (rows !== by || columns !== own) return null
  const all = oneOf(table.rowsAsked.kind) ? table.rows.map((row) => row.code) : []
  return (code, codes) => (codes?.map(String) ?? all).map((each) => `${name} ${each} =${code}`)
}

/** Of a row, who was asked the question of the columns. */
function addRows(system: System, table: CrossFigure, { link: { of, codes }, cellsOf }: Linked): void {
  for (const { code } of [...table.rows, { code: 'other' }]) {
    const n = `${nameOfCross(table)} ${code} n`
    sumOf(system, of === 'n' ? n : `${n} unasked`, cellsOf(code, codes))
  }
}

/** Of a column, who answered the question of the rows is among those who were asked it. */
function addColumns(system: System, table: CrossFigure, { link: { of, codes, by }, cellsOf }: Linked): void {
  const name = nameOfCross(table)
  const isOne = oneOf(table.rowsAsked.kind)
  for (const { code } of table.columns) {
    const chosen = cellsOf(code, codes)
    const rows = table.rows.map((row) => `${name} ${row.code} =${code}`)
    for (const some of isOne ? [rows] : rows.map((row) => [row])) {
      const total = `${some.join('+')} of-${by}`
      const whole = `${table.columnsAsked.item} =${code}`
      if (![...chosen, ...some, whole].every((each) => system.quantities.has(each)) || chosen.length === 0) continue
      const sum = (names: string[]) => names.reduce((all, each) => all + system.value(each), 0)
      if (of === 'n') {
        system.add(total, sum(chosen), null, true)
        system.sum(total, chosen)
        system.add(`${total} left`, sum(chosen) - sum(some), null, true)
        system.sum(total, [...some, `${total} left`])
      } else {
        system.add(`${total} left`, system.value(whole) - sum(chosen) - sum(some), null, true)
        system.sum(whole, [...chosen, ...some, `${total} left`])
      }
    }
  }
}

function sumOf(system: System, total: string, parts: string[]): void {
  if (parts.length > 0 && [total, ...parts].every((name) => system.quantities.has(name))) system.sum(total, parts)
}
