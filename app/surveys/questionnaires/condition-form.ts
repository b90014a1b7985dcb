import { z } from 'zod'
import { chosen, formKey } from '#app/forms/carried.ts'
import { line } from '#app/forms/fields.ts'
import type { Item } from './items.ts'
import type { ItemKind } from './kinds.ts'
import type { Condition } from './questionnaire.ts'
import { figureIn } from './typed-figure.ts'
import { typedRows } from './typed-rows.ts'

/** What a line asks of a question; each has its opposite, which also holds where nothing was answered. */
export const asks = ['is', 'isNot', 'greater', 'notGreater', 'answered', 'notAnswered'] as const
export type Ask = (typeof asks)[number]
type Line = { item: string; ask: Ask; codes: number[]; amount: number | null }
type Leaf = Extract<Condition, { item: string }>

/** What can be asked of an item of a kind. */
export const asksOf = (kind: ItemKind): Ask[] => {
  const any: Ask[] = ['answered', 'notAnswered']
  if (kind === 'number') return ['greater', 'notGreater', ...any]
  return kind === 'date' || kind === 'text' ? any : ['is', 'isNot', ...any]
}

const codes = chosen().transform((typed) =>
  typed.map(Number).filter((code) => Number.isInteger(code) && code > 0 && code < 1000),
)
const amount = line({ max: 20 }).transform((typed) => {
  return figureIn(typed) ?? null
})
const row = z
  .object({ item: line({ max: 60 }), shown: line({ max: 60 }), ask: z.enum(['', ...asks]).catch(''), codes, amount })
  // What was ticked for another question says nothing of this one.
  .transform((typed) => (typed.item === typed.shown ? typed : { ...typed, ask: '' as const, codes: [], amount: null }))

export const conditionForm = z.object({
  join: z.enum(['all', 'any']).catch('all'),
  lines: z.array(row).max(20).prefault([]),
  /** Of a condition no line can say: that it is to go, as an empty form does not mean so. */
  drop: z.literal('on').optional().catch(undefined),
  was: line({ max: 64 }),
  formKey,
})
type Sent = z.output<typeof conditionForm>

type Made = { show: Condition | null } | { refused: { field: string; code: string } }

/**
 * The condition that the lines of a form mean: none without lines. A line that is not finished is refused, and so is to
 * leave out what stood before where the form could not show it.
 */
export function conditionFrom({ join, lines, drop }: Sent, items: Item[], before?: Condition | null): Made {
  const leaves: Condition[] = []
  for (const [at, { item, ask, codes, amount }] of lines.entries()) {
    if (item === '') continue
    const kind = items.find((each) => each.item === item)?.kind
    const own = kind && (ask || asksOf(kind)[0])
    if (!own || !asksOf(kind).includes(own)) return { refused: { field: `lines[${at}].ask`, code: 'conditionAsk' } }
    if ((own === 'is' || own === 'isNot') && codes.length === 0) {
      return { refused: { field: `lines[${at}].codes`, code: 'conditionCodes' } }
    }
    if ((own === 'greater' || own === 'notGreater') && amount === null) {
      return { refused: { field: `lines[${at}].amount`, code: 'conditionAmount' } }
    }
    leaves.push(leafFrom({ item, ask: own, codes, amount }, kind))
  }
  const [first, second] = leaves
  if (!first && !drop && linesOf(before) === null) return { refused: { field: 'drop', code: 'conditionDrop' } }
  if (!first) return { show: null }
  if (!second) return { show: first }
  return { show: join === 'any' ? { any: leaves } : { all: leaves } }
}

function leafFrom({ item, ask, codes, amount }: Line, kind: ItemKind): Condition {
  const chosen: Leaf = kind === 'multiple' || kind === 'ranking' ? { item, includes: codes } : { item, is: codes }
  const greater: Leaf = { item, greater: amount ?? 0 }
  if (ask === 'is') return chosen
  if (ask === 'isNot') return { not: chosen }
  if (ask === 'greater') return greater
  if (ask === 'notGreater') return { not: greater }
  return ask === 'answered' ? { item, answered: true } : { not: { item, answered: true } }
}

function lineOf(condition: Condition): Line | null {
  const isNot = 'not' in condition
  const leaf = isNot ? condition.not : condition
  if (!('item' in leaf)) return null
  const { item } = leaf
  if ('answered' in leaf) return { item, ask: isNot ? 'notAnswered' : 'answered', codes: [], amount: null }
  if ('greater' in leaf) return { item, ask: isNot ? 'notGreater' : 'greater', codes: [], amount: leaf.greater }
  return { item, ask: isNot ? 'isNot' : 'is', codes: 'is' in leaf ? leaf.is : leaf.includes, amount: null }
}

/** The lines a condition consists of; null where it is nested deeper than lines can say. */
export function linesOf(condition: Condition | null | undefined): { join: 'all' | 'any'; lines: Line[] } | null {
  if (!condition) return { join: 'all', lines: [] }
  const join = 'any' in condition ? 'any' : 'all'
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const lines = parts.map(lineOf)
  return lines.every((line) => line !== null) ? { join, lines } : null
}

/** What was typed, without what belongs to a question that is no longer the one of its line. */
export function withoutOthers(values: Record<string, string | string[]>): Record<string, string | string[]> {
  const kept = Object.entries(values).filter(([name]) => {
    const [, line, field] = /^(lines\[\d+\])\.(ask|codes|amount)$/.exec(name) ?? []
    return !field || values[`${line}.shown`] === values[`${line}.item`]
  })
  return Object.fromEntries(kept)
}

/** A condition as the form shows it, with a line to spare; of a nested one nothing. */
export function typedCondition(condition: Condition | null | undefined): Record<string, string | string[]> {
  const { join, lines } = linesOf(condition) ?? { join: 'all', lines: [] }
  const rows = lines.map(({ item, ask, codes, amount }) => ({
    ...{ item, shown: item, ask, codes: codes.map(String), amount: amount === null ? '' : String(amount) },
  }))
  return { join, ...typedRows('lines', [...rows, { item: '', ask: '', codes: [], amount: '' }]) }
}
