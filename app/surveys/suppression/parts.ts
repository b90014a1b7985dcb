import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { System } from './system.ts'

export const cellCost = 1
export const marginCost = 8
export const oneOf = (kind: string) => kind === 'single' || kind === 'scale' || kind === 'number' || kind === 'date'
/** Of a ranking the first place is what tables are cut by. */
export const isPlace = ({ rowsAsked }: CrossFigure) => rowsAsked.kind === 'ranking'

/** A part, and what is left of the whole without it. */
export function split(system: System, whole: string, part: string, value: number, cost: number): void {
  if (!system.quantities.has(part)) system.add(part, value, cost)
  const left = `${part} left`
  system.add(left, system.value(whole) - value, null)
  system.sum(whole, [part, left])
}

/** Several may be chosen: each by no more than answered, and who answered chose at least one (or a text has no code). */
export function overlapping(system: System, given: string, cells: string[]): void {
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
