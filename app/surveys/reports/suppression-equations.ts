import type { CrossFigure, CrossRow, Figure } from '#app/surveys/figures/figure.ts'
import { itemsAsked } from '#app/surveys/questionnaires/condition.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { type Condition, isQuestion, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { nameOfCross } from './suppressed-figure.ts'
import { System } from './suppression-system.ts'

/** Everything of one target that is published together, or was before: what is in one table can give away another. */
export type PublishedTables = { figures: Figure[]; crosses: CrossFigure[] }

const cellCost = 1
const marginCost = 8
const fixed = Number.POSITIVE_INFINITY
const oneOf = (kind: string) => kind === 'single' || kind === 'scale' || kind === 'number' || kind === 'date'

/** The tables as quantities and equations. Names begin with the table they belong to. */
export function systemOf({ figures, crosses }: PublishedTables, definition: Questionnaire): System {
  const system = new System()
  system.add('sheets', figures[0]?.sheets ?? 0, fixed)
  for (const figure of figures) addFigure(system, figure)
  for (const each of crosses) addCross(system, each)
  for (const { total, parts } of links(definition)) {
    if ([total, ...parts].every((name) => system.quantities.has(name))) system.sum(total, parts)
  }
  return system
}

function addFigure(system: System, figure: Figure): void {
  const { item } = figure
  const [n, hidden, none, given] = ['n', 'hidden', 'none', 'given'].map((part) => `${item} ${part}`) as [
    string,
    string,
    string,
    string,
  ]
  system.add(n, figure.n ?? 0, marginCost)
  system.add(hidden, figure.hidden ?? 0, marginCost)
  system.add(none, figure.none.count ?? 0, cellCost)
  // Follows from n and 無回答, and goes with either.
  system.add(given, figure.given ?? 0, 0.1)
  system.sum('sheets', [hidden, n])
  system.sum(n, [none, given])
  split(system, none, `${item} unreadable`, figure.unreadable ?? 0, cellCost)
  const rows = figure.rows.map(({ code, count }) => {
    const name = `${item} =${code}`
    split(system, n, name, count ?? 0, cellCost)
    return name
  })
  if (oneOf(figure.kind) || figure.kind === 'ranking') system.sum(given, rows)
  else overlapping(system, given, rows)
  const places = figure.rows[0]?.ranks?.length ?? 0
  for (let place = 1; place < places; place++) {
    const cells = figure.rows.map(({ code, ranks }) => {
      const name = `${item} @${place}=${code}`
      system.add(name, ranks?.[place]?.count ?? 0, cellCost)
      return name
    })
    const left = `${item} @${place} left`
    system.add(left, system.value(given) - cells.reduce((all, name) => all + system.value(name), 0), null)
    system.sum(given, [...cells, left])
  }
}

/** A part, and what is left of the whole without it. */
function split(system: System, whole: string, part: string, value: number, cost: number): void {
  if (!system.quantities.has(part)) system.add(part, value, cost)
  const left = `${part} left`
  system.add(left, system.value(whole) - value, null)
  system.sum(whole, [part, left])
}

/** Several may be chosen: each by no more than answered, and who answered chose at least one (or a text has no code). */
function overlapping(system: System, given: string, cells: string[]): void {
  for (const cell of cells) {
    const left = `${cell} given-left`
    system.add(left, system.value(given) - system.value(cell), null)
    system.sum(given, [cell, left])
  }
  if (cells.reduce((all, cell) => all + system.value(cell), 0) < system.value(given)) return // texts not yet coded
  const ticks = `${given} ticks`
  system.add(
    ticks,
    cells.reduce((all, cell) => all + system.value(cell), 0),
    null,
    true,
  )
  system.sum(ticks, cells)
  system.add(`${given} more`, system.value(ticks) - system.value(given), null, true)
  system.sum(ticks, [given, `${given} more`])
}

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

function addCross(system: System, table: CrossFigure): void {
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

const isPlace = ({ rowsAsked }: CrossFigure) => rowsAsked.kind === 'ranking'

/** Who is asked a question follows from another where its condition is simple: everybody can read that up. */
function links({ pages }: Questionnaire): { total: string; parts: string[] }[] {
  return pages.flatMap(({ show: ofPage, entries }) =>
    entries.filter(isQuestion).flatMap((question) => {
      const own = [ofPage, question.show].filter((each) => each != null)
      const [show] = own
      if (!show || own.length > 1 || itemsAsked(show).length !== 1) return []
      const link = asParts(show)
      return link
        ? itemsOfQuestion(question).map(({ item }) => ({ total: `${item} ${link.of}`, parts: link.parts }))
        : []
    }),
  )
}

function asParts(show: Condition): { of: 'n' | 'hidden'; parts: string[] } | null {
  if ('not' in show) {
    const inner = asParts(show.not)
    return inner && { of: inner.of === 'n' ? 'hidden' : 'n', parts: inner.parts }
  }
  if ('is' in show) return { of: 'n', parts: show.is.map((code) => `${show.item} =${code}`) }
  if ('answered' in show) return { of: 'n', parts: [`${show.item} given`] }
  if ('includes' in show && show.includes.length === 1) return { of: 'n', parts: [`${show.item} =${show.includes[0]}`] }
  return null
}
