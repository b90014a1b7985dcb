import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Combination } from '#app/surveys/figures/combinations.ts'
import { chosenAs } from '#app/surveys/figures/combinations.ts'
import { askedItems } from '#app/surveys/figures/counted-survey.ts'
import { crossTabulate } from '#app/surveys/figures/cross.ts'
import type { Count } from '#app/surveys/figures/figure.ts'
import { tabulate } from '#app/surveys/figures/tabulation.ts'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { toldBy } from '#app/surveys/reports/public-versions.ts'
import { safeTables } from '#app/surveys/reports/safe-tables.ts'
import { boundsOf } from './bounds.fixture.ts'
import { itemsOfPieces } from './pieces.ts'

/** People who answered a circle of questions alike: an option of each question, 0 for none. */
type People = [answers: number[], count: number][]
const target = 'sample' as const
const optionsEach = 2

function countedOf(people: People) {
  const length = people[0]?.[0].length ?? 0
  const questions = Array.from({ length }, (_, at) => ({
    ...{ type: 'single' as const, key: `q${at}`, words: ja(`問${at}`), options: optionsOf('一', '二') },
  }))
  const definition = { pages: [pageOf('p', ...questions)] }
  const items = askedItems(definition)
  const found = people.map(
    ([answers, count]): Combination => ({
      ...{ count, answers: answers.map((code) => chosenAs(code || null)) },
    }),
  )
  const of = (...places: number[]) =>
    found.map(({ answers, count }) => ({ count, answers: places.flatMap((place) => answers[place] ?? []) }))
  const figures = items.map((item, at) => tabulate(item, of(at), { target }))
  const more = items.map((item, at) => {
    const next = (at + 1) % length
    return crossTabulate(item, items[next] as typeof item, of(at, next), { target })
  })
  const joints = itemsOfPieces(more).map((names) => ({
    items: names,
    found: of(...names.map((name) => items.findIndex(({ item }) => item === name))),
  }))
  return { definition, figures, more, joints }
}

type Seen = { name: string; count: Count; test(way: number[]): boolean }

/** What is withheld although an attacker who knows every way to fill in a sheet narrows it down. */
async function opened(people: People): Promise<{ found: string[]; tables: number }> {
  const { definition, figures, more, joints } = countedOf(people)
  const safe = await safeTables(
    { answered: [], figures, joints, base: [], more },
    { definition, told: toldBy([], target), codesOf: () => undefined, weighting: null, weightingBefore: null },
  )
  if (!safe) throw new Error('the first version stands by itself')
  const at = (item: string) => Number(item.slice(1))
  const seen: Seen[] = [
    ...safe.figures.flatMap(({ item, n, none, rows }): Seen[] => [
      { name: `${item} n`, count: n, test: () => true },
      { name: `${item} none`, count: none.count, test: (way) => way[at(item)] === 0 },
      ...rows.map(({ code, count }) => ({
        ...{ name: `${item} ${code}`, count, test: (way: number[]) => way[at(item)] === Number(code) },
      })),
    ]),
    ...safe.crosses.flatMap(({ rowsAsked, columnsAsked, columns, rows }) =>
      rows.flatMap(({ code, n, none, cells }): Seen[] => {
        const own = (way: number[]) => way[at(rowsAsked.item)] === Number(code)
        const across = (way: number[]) => way[at(columnsAsked.item)]
        const name = `${rowsAsked.item} ${code} ${columnsAsked.item}`
        return [
          { name: `${name} n`, count: n, test: own },
          { name: `${name} none`, count: none.count, test: (way) => own(way) && across(way) === 0 },
          ...cells.map(({ count }, place) => ({
            ...{ name: `${name} ${columns[place]?.code}`, count },
            test: (way: number[]) => own(way) && across(way) === Number(columns[place]?.code),
          })),
        ]
      }),
    ),
  ]
  const length = people[0]?.[0].length ?? 0
  const ways = Array.from({ length: (optionsEach + 1) ** length }, (_, number) =>
    Array.from({ length }, (_, at) => Math.floor(number / (optionsEach + 1) ** at) % (optionsEach + 1)),
  )
  const terms = (each: Seen) => ways.map((way) => Number(each.test(way)))
  const told = seen.filter(({ count }) => count !== null)
  const few = seen.flatMap((each) => {
    const truth = people.reduce((sum, [way, count]) => sum + (each.test(way) ? count : 0), 0)
    return each.count === null && truth > 0 && truth < 5 ? [{ ...each, truth }] : []
  })
  const bounds = boundsOf(
    told.map((each) => ({ terms: terms(each), low: each.count ?? 0, high: each.count ?? 0 })),
    few.map(terms),
  )
  looked += few.length
  const found = few.flatMap(({ name, truth }, place) => {
    const [low, high] = bounds[place] as [number, number]
    return high - low >= 3 - 1e-6 ? [] : [`${name}: ${truth} lies between ${low} and ${high}`]
  })
  return { found, tables: safe.crosses.length }
}
let looked = 0

/** Two great groups that answered everything alike, and some who went another way from some question on. */
const circles = fc.tuple(fc.integer({ min: 4, max: 6 }), fc.boolean()).chain(([length, isAlike]) => {
  const option = fc.integer({ min: 0, max: optionsEach })
  const apart = fc
    .tuple(option, option, fc.nat(length))
    .map(([own, then, from]) => Array.from({ length }, (_, at) => (at < from ? own : then)))
  const any = fc.array(option, { minLength: length, maxLength: length })
  const few = fc.tuple(isAlike ? apart : any, fc.integer({ min: 1, max: 6 }))
  const many = [1, 2].map((code) =>
    fc.tuple(fc.constant(Array<number>(length).fill(code)), fc.integer({ min: 20, max: 40 })),
  )
  return fc.tuple(fc.tuple(...many), fc.array(few, { minLength: 1, maxLength: 6 })).map((all): People => all.flat())
})
/** What was opened before circles were reckoned through. */
const openedOnce: [People][] = [
  [
    [
      [[2, 2, 1, 0], 30],
      [[1, 0, 0, 1], 42],
      [[2, 2, 0, 1], 3],
      [[0, 2, 0, 2], 6],
    ],
  ],
  [
    [
      [[1, 1, 1, 1], 31],
      [[2, 2, 2, 2], 36],
      [[2, 2, 2, 1], 6],
      [[0, 2, 2, 2], 5],
      [[2, 2, 2, 0], 4],
    ],
  ],
  [
    [
      [[2, 2, 2, 2], 27],
      [[1, 1, 1, 1], 32],
      [[2, 2, 2, 1], 12],
      [[1, 1, 1, 2], 4],
      [[1, 0, 0, 0], 6],
    ],
  ],
]

test.each(openedOnce)('what a circle of four tables gave away once stays hidden', async (people) => {
  const { found, tables } = await opened(people)
  expect(found).toEqual([])
  expect(tables).toBe(4)
})

test('nobody narrows down one to four people by a circle of cross tables', async () => {
  await fc.assert(
    fc.asyncProperty(circles, async (people) => {
      expect((await opened(people)).found).toEqual([])
    }),
    { numRuns: 60, endOnFailure: true },
  )
  expect(looked).toBeGreaterThan(150)
}, 600_000)
