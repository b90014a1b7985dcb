import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import type { Item } from '#app/surveys/questionnaires/items.ts'
import type { Asked, Cell, Class, Named } from './condition-classes.ts'
import { bandOf } from './numbers.ts'
import { nameOfCross } from './suppressed-figure.ts'
import type { System } from './system.ts'

type Crossed = {
  cells: Cell[]
  asked: Map<string, Asked>
  named: Map<string, Named>
  isAsked(asked: Asked, classes: Map<string, Class>): boolean
}
/** Rows or columns that conditions do not tell apart, and the people in them. */
type Group = { codes: string[]; holds(own: Class): boolean }

const isOne = ({ item }: Asked) => item.kind === 'single' || item.kind === 'scale'

function groupsOf(asked: Asked, named: Named | undefined, codes: string[]): Group[] {
  if (!named || asked.item.kind === 'ranking' || asked.item.kind === 'number') return []
  const own = named.codes.map((code): Group => ({ codes: [String(code)], holds: (each) => each.codes.includes(code) }))
  const others = codes.filter((code) => !named.codes.includes(Number(code)))
  if (!isOne(asked) || others.length === 0) return own
  return [...own, { codes: others, holds: ({ given, codes }) => given && codes.length === 0 }]
}

type Band = NonNullable<ReturnType<typeof bandOf>>
/** Numbers between the bounds that conditions name; `cut`: bands in which a bound lies. */
type Level = { level: number; bands: Band[]; cut: Band[] }

function levelsOf({ question }: Item, { bounds }: Named, codes: string[]): Level[] {
  const isWhole = question.type === 'number' && !question.decimals
  const bands = codes.flatMap((code) => bandOf(code, isWhole) ?? [])
  const levelOf = (value: number) => bounds.filter((bound) => value > bound).length
  return [0, ...bounds.map((_, at) => at + 1)].map((level) => ({
    level,
    bands: bands.filter(({ from, top }) => levelOf(from) === level && levelOf(top) === level),
    cut: bands.filter(
      ({ from, top }) => levelOf(from) !== levelOf(top) && levelOf(from) <= level && level <= levelOf(top),
    ),
  }))
}

type Row = { name: string; codes: string[]; parts(holds: (own: Class) => boolean): Cell[] }

/** Of a row, the numbers between the bounds; a band in which a bound lies has a part on either side. False where there are several of these. */
function addLevels(system: System, levels: Level[], row: Row): boolean {
  const cut = new Set(levels.flatMap((each) => each.cut))
  if (cut.size > 1 || (cut.size === 1 && levels.length > 2)) return false
  const cellsOf = ({ code }: Band) => row.codes.map((each) => `${row.name} ${each} =${code}`)
  const inAll = (names: string[]) => names.reduce((sum, each) => sum + system.value(each), 0)
  const own = `${row.name} ${row.codes.join('+')}`
  const sides: string[] = []
  for (const { level, bands, cut } of levels) {
    const whole = bands.flatMap(cellsOf)
    if (![...whole, ...cut.flatMap(cellsOf)].every((each) => system.quantities.has(each))) return true
    const cells = row.parts(({ given, above }) => given && above === level)
    const [side] = cut.map(({ code }) => `${own} =${code} side-${level}`)
    if (side) {
      system.add(side, cells.reduce((sum, { count }) => sum + count, 0) - inAll(whole), null, true)
      sides.push(side)
    }
    const shown = [...whole, ...(side ? [side] : [])]
    if (shown.length > 0 && cells.length > 0) {
      same(system, `${own} level-${level}`, [shown, cells.map(({ name }) => name)])
    }
  }
  for (const band of cut) same(system, `${own} =${band.code} sides`, [cellsOf(band), sides])
  return true
}

/** Cells of a cross table of two items of the cluster, and of who was asked the question of its columns. False where they are too many. */
export function addCells(system: System, table: CrossFigure, { cells, asked, named, isAsked }: Crossed): boolean {
  const [rows, columns] = [table.rowsAsked.item, table.columnsAsked.item]
  const [own, across] = [asked.get(rows), asked.get(columns)]
  if (!own || !across || !named.has(rows)) return true
  const down = groupsOf(
    own,
    named.get(rows),
    table.rows.map(({ code }) => code),
  )
  if (isOne(own)) down.push({ codes: ['other'], holds: ({ given }) => !given })
  const right = groupsOf(
    across,
    named.get(columns),
    table.columns.map(({ code }) => code),
  ).map(({ codes, holds }) => ({ holds, codes: codes.map((code) => `=${code}`) }))
  if (named.has(columns)) right.push({ codes: ['none'], holds: ({ given }) => !given })
  right.push({ codes: ['n'], holds: () => true })
  const name = nameOfCross(table)
  const numbers = named.get(columns)
  const levels =
    across.item.kind === 'number' && numbers
      ? levelsOf(
          across.item,
          numbers,
          table.columns.map(({ code }) => code),
        )
      : []
  for (const row of down) {
    const parts = (holds: (own: Class) => boolean) =>
      cells.filter(({ classes }) => {
        const [first, second] = [classes.get(rows), classes.get(columns)]
        return first && row.holds(first) && isAsked(across, classes) && (!second || holds(second))
      })
    if (!addLevels(system, levels, { name, codes: row.codes, parts })) return false
    for (const column of right) {
      const shown = row.codes.flatMap((code) => column.codes.map((each) => `${name} ${code} ${each}`))
      const people = parts(column.holds)
      if (people.length === 0 || !shown.every((each) => system.quantities.has(each))) continue
      same(system, `${name} ${row.codes.join('+')} ${column.codes.join('+')} together`, [
        shown,
        people.map((cell) => cell.name),
      ])
    }
  }
  return true
}

/** Two sums of the same people. */
function same(system: System, name: string, [ones, others]: [string[], string[]]): void {
  const [only] = ones
  if (ones.length > 1) {
    const count = ones.reduce((sum, each) => sum + system.value(each), 0)
    system.add(name, count, null, true)
    system.sum(name, ones)
  }
  system.sum(ones.length === 1 && only ? only : name, others)
}
