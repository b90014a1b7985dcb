import fc from 'fast-check'
import type { Combination, Counted } from '#app/surveys/figures/combinations.ts'
import { askedItems } from '#app/surveys/figures/counted-survey.ts'
import { crossTabulate } from '#app/surveys/figures/cross.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import { tabulateWeighted } from '#app/surveys/figures/tabulation.ts'
import { weighing } from '#app/surveys/figures/weights.ts'
import { holds } from '#app/surveys/questionnaires/condition.ts'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import type { Condition, Question, Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { clustersOf } from '#app/surveys/suppression/clusters.ts'
import { itemsTogether } from '#app/surveys/suppression/conditions.ts'
import { toldBy } from './public-versions.ts'
import { safeTables } from './safe-tables.ts'
import type { World } from './world.fixture.ts'

const answer = (state: Counted['state'], choices: number[] | null = null, amount: string | null = null): Counted => ({
  ...{ state, choices, amount, day: null },
})
const given = (...choices: number[]) => answer('given', choices)
const none = answer('none')

type Second = 'single' | 'multiple' | 'number'
const seconds: Record<Second, { question: Question; ways: Counted[] }> = {
  single: {
    question: { type: 'single', key: 'b', words: ja('住まい'), options: optionsOf('家', '借家') },
    ways: [given(1), given(2), none],
  },
  multiple: {
    question: { type: 'multiple', key: 'b', words: ja('行く所'), options: optionsOf('駅', '川') },
    ways: [given(1), given(2), given(1, 2), none],
  },
  number: {
    question: { type: 'number', key: 'b', words: ja('年数'), min: 0, max: 20 },
    // whoever reckons knows that 8 parts the band from 5 to 9
    ways: [...['0', '7', '9', '20'].map((amount) => answer('given', null, amount)), none],
  },
}
const [young, first]: Condition[] = [
  { item: 'a', is: [1] },
  { item: 'b', is: [1] },
]
/** Every kind of condition the last question can have, of its page and of its own. */
export const conditions: { name: string; b: Second; page?: Condition; own?: Condition }[] = [
  { name: 'none', b: 'single' },
  { name: 'one answer', b: 'single', own: { not: young as Condition } },
  { name: 'one other answer', b: 'single', own: first },
  { name: 'one of several', b: 'multiple', own: { item: 'b', includes: [2] } },
  { name: 'answered', b: 'multiple', own: { not: { item: 'b', answered: true } } },
  { name: 'all of two', b: 'single', own: { all: [young as Condition, first as Condition] } },
  { name: 'any of two', b: 'single', own: { any: [young as Condition, first as Condition] } },
  { name: 'page and question', b: 'single', page: { item: 'a', is: [1, 2] }, own: first },
  { name: 'not all', b: 'single', own: { not: { all: [young as Condition, first as Condition] } } },
  { name: 'several answers', b: 'multiple', own: { item: 'b', includes: [1, 2] } },
  { name: 'several and one', b: 'multiple', page: young, own: { item: 'b', includes: [2] } },
  { name: 'a number', b: 'number', own: { item: 'b', greater: 8 } },
]
export type Made = (typeof conditions)[number]

function questionnaire({ b, page, own }: Made): Questionnaire {
  const c = { type: 'scale', key: 'c', words: ja('満足'), options: optionsOf('良', '悪') }
  return {
    pages: [
      pageOf(
        'p1',
        { type: 'single', key: 'a', words: ja('年代'), options: optionsOf('若', '中', '老') },
        seconds[b].question,
      ),
      { ...pageOf('p2', { ...c, ...(own ? { show: own } : {}) } as Question), ...(page ? { show: page } : {}) },
    ],
  }
}

/** Every way to fill in a sheet. */
export function waysOf({ b, page, own }: Made): Counted[][] {
  const isAsked = (a: Counted, second: Counted) => {
    const typed = ({ choices, amount }: Counted) => ({
      ...(choices ? { choices } : {}),
      ...(amount === null ? {} : { amount }),
    })
    const all = { a: typed(a), b: typed(second) }
    return [page, own].every((condition) => !condition || holds(condition, all))
  }
  return [given(1), given(2), given(3), none].flatMap((a) =>
    seconds[b].ways.flatMap((second) =>
      (isAsked(a, second) ? [given(1), given(2), none] : [answer('hidden')]).map((c) => [a, second, c]),
    ),
  )
}

export type Survey = { made: Made; counts: number[]; populations: number[] | null; crosses: string[][] }
type Tables = { figures: Figure[]; crosses: CrossFigure[] }
const nothing = toldBy([], 'sample')

/** What is published of a survey, beside what was published before. */
export async function published({ made, counts, populations }: Survey, pairs: string[], told = nothing) {
  const definition = questionnaire(made)
  const items = askedItems(definition)
  const ways = waysOf(made)
  const found = ways.map((answers, at): Combination => ({ answers, count: counts[at] ?? 0 }))
  const at = (name: string) => items.findIndex(({ item }) => item === name)
  const weighting: Weighting | null = populations && {
    items: ['a'],
    cells: populations.map((population, at) => ({ codes: [at + 1], population, stratum: String(at + 1) })),
    highest: 100,
  }
  const target = 'sample' as const
  const answered = items.map((item, at) => {
    const own = found.map(({ answers, count }) => ({ count, answers: [answers[at], answers[0]] as Counted[] }))
    return { item, found: own, weigh: weighting && weighing(weighting, own, (answers) => answers.slice(1)) }
  })
  const figures = answered.map(({ item, found, weigh }) =>
    tabulateWeighted(item, found, { target, population: 900 }, weigh),
  )
  const cross = (pair: string) => {
    const [rows, columns] = [at(pair[0] ?? ''), at(pair[1] ?? '')]
    const both = found.map(({ answers, count }) => ({ count, answers: [answers[rows], answers[columns]] as Counted[] }))
    return crossTabulate(items[rows] as (typeof items)[number], items[columns] as (typeof items)[number], both, {
      target,
    })
  }
  const before = told.crosses.map(({ rowsAsked, columnsAsked }) => `${rowsAsked.item}${columnsAsked.item}`)
  const joints = clustersOf(
    definition,
    [...before, ...pairs].map(([one, other]) => [one, other] as [string, string]),
  ).map((cluster) => {
    const names = itemsTogether(cluster).map(({ item }) => item)
    return {
      items: names,
      found: found.map(({ answers, count }) => ({
        count,
        answers: names.map((name) => answers[at(name)]) as Counted[],
      })),
    }
  })
  const counted = {
    ...{ answered, figures, joints, base: before.map(cross) },
    more: pairs.filter((pair) => !before.includes(pair)).map(cross),
  }
  const safe = await safeTables(counted, {
    ...{ definition, told, weighting, weightingBefore: weighting, codesOf: () => undefined },
  })
  const names = items.map(({ item }) => item)
  const world: World = {
    ...{ items, weighting, population: 900 },
    parts: [
      {
        items: names,
        only: null,
        ways: ways.map((way) => new Map(names.map((name, at) => [name, way[at] as Counted]))),
      },
    ],
  }
  const questions = items.map(({ item, asked: { number, words } }) => ({ key: item, number, words }))
  return { safe, raw: { figures, crosses: [...counted.base, ...counted.more] }, world, questions }
}

export const asVersion = ({ figures, crosses }: Tables) => ({
  ...{ number: 1, basis: '' },
  tables: [
    ...figures.map((content) => ({ kind: 'figure' as const, content })),
    ...crosses.map((content) => ({ kind: 'cross' as const, content })),
  ].map((each) => ({ ...each, page: 'p1', item: '', target: 'sample' as const })),
})

export const surveys = fc.record({
  made: fc.constantFrom(...conditions),
  counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
    ...{ minLength: 60, maxLength: 60 },
  }),
  populations: fc.option(fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 3, maxLength: 3 })),
  crosses: fc.array(fc.subarray(['ab', 'ba', 'ac', 'bc'], { minLength: 1 }), { minLength: 2, maxLength: 2 }),
})
/** `b` is no row of a table where it is a number. */
export const pairsOf = ({ made, crosses }: Survey, version: number) =>
  (crosses[version] ?? []).filter((pair) => made.b !== 'number' || pair[0] !== 'b')
