import type { CrossFigure, CrossRow } from '#app/surveys/figures/figure.ts'
import { cellCost, isPlace, marginCost, oneOf, overlapping, split } from './parts.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

/** A row of a cross table: its cells, who did not answer, and the n they are shares of. */
function shareOut(system: System, names: string[], several: boolean): void {
  const [n = '', none = ''] = [names.at(-1), names.at(-2)]
  const cells = names.slice(0, -2)
  for (const part of names.slice(0, -1)) split(system, n, part, system.value(part), cellCost)
  if (!several) {
    system.sum(n, names.slice(0, -1))
    return
  }
  const given = `${none} given`
  system.add(given, system.value(n) - system.value(none), null)
  system.sum(n, [none, given])
  overlapping(system, given, cells)
}

export function addCross(system: System, table: CrossFigure): void {
  const [name, b] = [nameOfCross(table), table.columnsAsked.item]
  const columns = [...table.columns.map(({ code }) => `=${code}`), 'none', 'n']
  const valueIn = (row: CrossRow, at: number): number =>
    (at < row.cells.length ? row.cells[at]?.count : at === row.cells.length ? row.none.count : row.n) ?? 0
  const cell = (row: CrossRow, at: number) => `${name} ${row.code} ${columns[at]}`
  const last = columns.length - 1
  const totals = columns.map((column) => `${b} ${column}`)
  columns.forEach((column, at) => {
    system.add(`${b} ${column}`, valueIn(table.total, at), column === 'n' ? marginCost : cellCost)
    for (const row of table.rows) system.add(cell(row, at), valueIn(row, at), at === last ? marginCost : cellCost)
  })
  shareOut(system, totals, table.several)
  for (const row of table.rows)
    shareOut(
      system,
      columns.map((_, at) => cell(row, at)),
      table.several,
    )
  columns.forEach((column, at) => {
    const total = totals[at] ?? ''
    const cells = table.rows.map((row) => cell(row, at))
    if (oneOf(table.rowsAsked.kind) || isPlace(table)) {
      const left = `${name} other ${column}`
      system.add(left, system.value(total) - cells.reduce((all, each) => all + system.value(each), 0), null)
      system.sum(total, [...cells, left])
    } else {
      for (const [row, each] of cells.entries()) {
        const left = `${name} not-${table.rows[row]?.code} ${column}`
        system.add(left, system.value(total) - system.value(each), null)
        system.sum(total, [each, left])
      }
    }
  })
  if (oneOf(table.rowsAsked.kind) || isPlace(table)) {
    shareOut(
      system,
      columns.map((column) => `${name} other ${column}`),
      table.several,
    )
  }
  addUnasked(system, table, (row) => cell(row, last))
}

/**
 * Who chose a row is asked the question of the columns, or is not; so are those who chose none. Of a ranking, rows are
 * first places, which its own figure counts as its rows.
 */
function addUnasked(system: System, table: CrossFigure, asked: (row: CrossRow) => string): void {
  const [name, a, b] = [nameOfCross(table), table.rowsAsked.item, table.columnsAsked.item]
  if (!system.quantities.has(`${a} n`) || !system.quantities.has(`${b} hidden`)) return
  const unasked = table.rows.flatMap((row) => {
    const [whole, n] = [`${a} =${row.code}`, asked(row)]
    if (!system.quantities.has(whole)) return []
    system.add(`${n} unasked`, system.value(whole) - (row.n ?? 0), null)
    system.sum(whole, [n, `${n} unasked`])
    return `${n} unasked`
  })
  if (!oneOf(table.rowsAsked.kind) && !isPlace(table)) {
    for (const each of unasked) {
      system.add(`${each} left`, system.value(`${b} hidden`) - system.value(each), null)
      system.sum(`${b} hidden`, [each, `${each} left`])
    }
    return
  }
  const [rest, others] = [`${a} rest`, `${name} other n`]
  system.add(rest, system.value(`${a} none`) + system.value(`${a} hidden`), null)
  system.sum(rest, [`${a} none`, `${a} hidden`])
  system.add(`${others} unasked`, system.value(rest) - system.value(others), null)
  system.sum(rest, [others, `${others} unasked`])
  if (unasked.length === table.rows.length) system.sum(`${b} hidden`, [...unasked, `${others} unasked`])
}

/** The same two questions crossed both ways: what is a row of one is a column of the other. */
export function addTransposed(system: System, crosses: CrossFigure[]): void {
  const same = (total: string, parts: string[]) => {
    if ([total, ...parts].every((name) => system.quantities.has(name))) system.sum(total, parts)
  }
  for (const one of crosses) {
    const other = crosses.find(
      ({ rowsAsked, columnsAsked }) =>
        rowsAsked.item === one.columnsAsked.item && columnsAsked.item === one.rowsAsked.item,
    )
    if (!other) continue
    const [name, across] = [nameOfCross(one), nameOfCross(other)]
    for (const { code } of one.columns) {
      if (one.rowsAsked.item < one.columnsAsked.item)
        for (const row of one.rows) same(`${name} ${row.code} =${code}`, [`${across} ${code} =${row.code}`])
      // Who is in no row of this table did not answer the question of its rows, or was not asked it.
      same(`${name} other =${code}`, [`${across} ${code} none`, `${across} ${code} n unasked`])
    }
  }
}
