import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { type PublishedTables, systemOf } from './equations.ts'
import { agrees } from './known.ts'
import { nameOfCross, publicCross, publicFigure } from './suppressed-figure.ts'
import { System, threshold } from './system.ts'

/** `raw` and `system` are what it was made of: more can be withheld, and it be made again. */
export type Suppressed = PublishedTables & {
  withheld: number
  leftOut: string[]
  raw: PublishedTables
  system: System
}

/**
 * Tables fit for the public: what stands for one to four people is withheld, and so much more that it cannot be reckoned
 * from totals, shares, other tables, or the conditions of questions. A table that cannot be made safe is left out.
 * With fewer than ten sheets nothing is safe, and every table is left out.
 */
export function suppress(tables: PublishedTables, definition: Questionnaire): Suppressed {
  let kept = tables
  const leftOut: string[] = []
  const sheets = tables.figures[0]?.sheets ?? 0
  if (sheets < 2 * threshold) return { ...shown({ figures: [], crosses: [] }, new System()), leftOut: namesOf(tables) }
  for (;;) {
    const system = systemOf(kept, definition)
    system.protect()
    const unsafe = new Set(system.bare.map(tableOf))
    const next = {
      ...kept,
      figures: kept.figures.filter(({ item }) => !unsafe.has(item)),
      crosses: kept.crosses.filter((each) => !unsafe.has(nameOfCross(each)) && !unsafe.has(each.columnsAsked.item)),
    }
    if (namesOf(next).length === namesOf(kept).length) return { ...shown(kept, system), leftOut }
    const names = new Set(namesOf(next))
    leftOut.push(...namesOf(kept).filter((name) => !names.has(name)))
    kept = next
  }
}

/**
 * The same where every table can stand beside the others, and beside what is known; null at the first number that would be given
 * away, and where what is known was counted from other sheets: what differs tells of those that were changed.
 */
export function suppressAll(tables: PublishedTables, definition: Questionnaire): Suppressed | null {
  if ((tables.figures[0]?.sheets ?? 0) < 2 * threshold) return null
  const system = systemOf(tables, definition)
  if (tables.known && !agrees(system, tables.known)) return null
  system.protect(true)
  return system.bare.length > 0 ? null : { ...shown(tables, system), leftOut: [] }
}

export function shown(raw: PublishedTables, system: System): Omit<Suppressed, 'leftOut'> {
  const { figures, crosses } = raw
  return {
    ...{ raw, system },
    figures: figures.map((figure) => publicFigure(figure, system)),
    crosses: crosses.map((each) => publicCross(each, system)),
    withheld: [...system.quantities.values()].filter(({ cost, withheld }) => cost !== null && withheld).length,
  }
}

const namesOf = ({ figures, crosses }: PublishedTables) => [
  ...figures.map(({ item }) => item),
  ...crosses.map(nameOfCross),
]
const tableOf = (quantity: string) => quantity.split(' ')[0] ?? ''
