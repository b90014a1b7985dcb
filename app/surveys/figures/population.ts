import { faultOf } from '#app/forms/fields.ts'
import { Invalid } from '#app/refusal.ts'
import { lineBreaks } from '#app/text/characters.ts'
import { fileText, readTable } from '#app/text/csv.ts'
import type { Wording } from '#app/wording.ts'
import type { AskedItem } from './counted-survey.ts'
import type { Weighting } from './tables.ts'

/** Characters of all cells as they are typed, at most. */
export const mostTyped = 20_000

type Cells = Weighting['cells']

/** Every combination of options of the items, in their order. */
export function cellsOf(items: AskedItem[]): number[][] {
  return items.reduce<number[][]>(
    (cells, { options }) => cells.flatMap((cell) => options.map(({ code }) => [...cell, code])),
    [[]],
  )
}

/**
 * Population counts as text, a line for each cell: the codes, the count and, to weight cells together, the same word after
 * it: `1,2,340` or `1,2,340,a`. Behind a code its wording may stand: `1 若い`. A head line without figures is passed over.
 */
export function readCells(typed: string, items: AskedItem[]): Cells {
  const cells = readTable(typed.normalize('NFKC')).flatMap((row, at) => {
    const fields = row.map((field) => field.trim())
    if (fields.every((field) => field === '') || (at === 0 && !fields.some((field) => /^\d/.test(field)))) return []
    const codes = fields.slice(0, items.length).map(codeIn)
    const count = fields[items.length] ?? ''
    const isKnown = items.every(({ options }, i) => options.some(({ code }) => code === codes[i]))
    const values = { line: at + 1 }
    if (!isKnown || !/^\d{1,9}$/.test(count)) throw new Invalid('survey-results:refused.cellLine', 'cells', values)
    return { codes, population: Number(count), stratum: fields[items.length + 1] || codes.join('-') }
  })
  const keys = cells.map(({ codes }) => codes.join('-'))
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice) throw new Invalid('survey-results:refused.cellTwice', 'cells', { cell: twice })
  return cells
}

const codeIn = (field: string) => Number(/^(\d+)(\s|$)/.exec(field)?.[1] ?? Number.NaN)

/** The cells as they are typed: what `readCells` reads. */
export const typedCells = (cells: Cells): string =>
  cells.map(({ codes, population, stratum }) => [...codes, population, quoted(stratum)].join(',')).join('\n')

const quoted = (field: string) => (/[",\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** The same out of a file; what cannot be read is refused with its line. */
export function readPopulation(bytes: Uint8Array, items: AskedItem[]): Cells {
  const text = fileText(bytes)
  if (text === null) throw new Invalid('survey-results:refused.fileEncoding', 'cells')
  const fault = faultOf(lineBreaks(text), { max: mostTyped, several: true })
  if (fault) throw new Invalid(fault.key, 'cells', fault.values)
  const cells = readCells(text, items)
  if (cells.length === 0) throw new Invalid('survey-results:refused.fileEmpty', 'cells')
  return cells
}

type Speaking = { head: [population: string, stratum: string]; word(words: Wording): string }

/** A table to fill in, a line for each cell, with the counts in use where there are any. */
export function populationTable(items: AskedItem[], cells: Cells, { head, word }: Speaking): (string | number)[][] {
  const known = new Map(cells.map((cell) => [cell.codes.join('-'), cell]))
  const lines = cellsOf(items).map((codes) => {
    const own = known.get(codes.join('-'))
    const named = codes.map((code, at) => {
      const option = items[at]?.options.find((each) => each.code === code)
      return `${code} ${option ? word(option.words) : ''}`
    })
    return [...named, own?.population ?? '', own?.stratum ?? '']
  })
  return [[...items.map(({ asked }) => word(asked.words)), ...head], ...lines]
}
