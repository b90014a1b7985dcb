import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { alwaysAsked } from './condition-classes.ts'
import { addConditions, type Joint } from './conditions.ts'
import { addCross, addTransposed } from './crosses.ts'
import { fix, type Known } from './known.ts'
import { cellCost, marginCost, oneOf, overlapping, split } from './parts.ts'
import { System } from './system.ts'

/** Everything of one target that is published together, or was before: what is in one table can give away another. */
export type PublishedTables = {
  figures: Figure[]
  crosses: CrossFigure[]
  /** How sheets answered what conditions ask about together. */
  joints?: Joint[]
  /** What stands in public already. */
  known?: Known
}

const fixed = Number.POSITIVE_INFINITY

/** The tables as quantities and equations. Names begin with the table they belong to. */
export function systemOf({ figures, crosses, joints = [], known }: PublishedTables, definition: Questionnaire): System {
  const system = new System()
  system.add('sheets', figures[0]?.sheets ?? 0, fixed)
  const always = alwaysAsked(definition)
  for (const figure of figures) addFigure(system, figure, always.has(figure.item))
  for (const each of crosses) addCross(system, each)
  addTransposed(system, crosses)
  addConditions(system, definition, { joints, crosses })
  if (known) fix(system, known)
  return system
}

function addFigure(system: System, figure: Figure, isAlways: boolean): void {
  const { item } = figure
  const [n, hidden, none, given] = ['n', 'hidden', 'none', 'given'].map((part) => `${item} ${part}`) as [
    string,
    string,
    string,
    string,
  ]
  system.add(n, figure.n ?? 0, marginCost)
  // that a question without a condition was asked of everybody is known to whoever has seen the form
  system.add(hidden, figure.hidden ?? 0, isAlways && !figure.hidden ? fixed : marginCost)
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
