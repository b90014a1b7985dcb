import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Combination, Counted } from '#app/surveys/figures/combinations.ts'
import { askedItems } from '#app/surveys/figures/counted-survey.ts'
import { crossTabulate } from '#app/surveys/figures/cross.ts'
import type { Count, CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import { tabulate } from '#app/surveys/figures/tabulation.ts'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import type { Question, Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { boundsOf } from './bounds.fixture.ts'
import { suppress } from './suppression.ts'

type Kind = 'single' | 'multiple'
const questionnaire = (kind: Kind, isLinked: boolean): Questionnaire => ({
  pages: [
    pageOf('p', { type: 'single', key: 'age', words: ja('年代'), options: optionsOf('若', '中', '老') }, {
      ...{ type: kind, key: 'pick', words: ja('選ぶ'), options: optionsOf('一', '二') },
      ...(isLinked ? { show: { not: { item: 'age', is: [1] } } } : {}),
    } as Question),
  ],
})

const answer = (state: Counted['state'], ...choices: number[]): Counted => ({
  ...{ state, choices: choices.length ? choices : null, amount: null, day: null },
})
const ages = [answer('given', 1), answer('given', 2), answer('given', 3), answer('none')]
const picks = { single: [[1], [2]], multiple: [[1], [2], [1, 2]] }

/** Every way to answer both, as people could have done it under the questionnaire's condition. */
function waysOf(kind: Kind, isLinked: boolean): Counted[][] {
  const given = [...picks[kind].map((codes) => answer('given', ...codes)), answer('none')]
  return ages.flatMap((age) => {
    const isAsked = !isLinked || age.choices?.[0] !== 1
    return (isAsked ? given : [answer('hidden')]).map((pick) => [age, pick])
  })
}

type Known = { count: Count; counts(way: Counted[]): boolean }
const chose = (at: number, code: string) => (way: Counted[]) => way[at]?.choices?.includes(Number(code)) ?? false
const is =
  (at: number, ...states: Counted['state'][]) =>
  (way: Counted[]) =>
    states.includes(way[at]?.state ?? 'none')
const both = (one: Known['counts'], other: Known['counts']) => (way: Counted[]) => one(way) && other(way)

function knownOf({ figures, crosses }: { figures: Figure[]; crosses: CrossFigure[] }): Known[] {
  const asked = is(1, 'given', 'none')
  return [
    ...figures.flatMap((figure): Known[] => {
      const at = figure.item === 'age' ? 0 : 1
      return [
        { count: figure.sheets, counts: () => true },
        { count: figure.n, counts: is(at, 'given', 'none') },
        { count: figure.hidden, counts: is(at, 'hidden') },
        { count: figure.given, counts: is(at, 'given') },
        { count: figure.none.count, counts: is(at, 'none') },
        ...figure.rows.map(({ code, count }) => ({ count, counts: chose(at, code) })),
      ]
    }),
    ...crosses.flatMap(({ rows, total, columns }) =>
      [{ row: total, own: () => true }, ...rows.map((row) => ({ row, own: chose(0, row.code) }))].flatMap(
        ({ row, own }): Known[] => [
          { count: row.n, counts: both(own, asked) },
          { count: row.none.count, counts: both(own, is(1, 'none')) },
          ...row.cells.map(({ count }, at) => ({ count, counts: both(own, chose(1, columns[at]?.code ?? '')) })),
        ],
      ),
    ),
  ]
}

test('nobody can reckon a withheld number, nor that few stand behind a total', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })), {
    ...{ minLength: 16, maxLength: 16 },
  })
  fc.assert(
    fc.property(fc.constantFrom<Kind>('single', 'multiple'), fc.boolean(), counts, (kind, isLinked, drawn) => {
      const ways = waysOf(kind, isLinked)
      const found: Combination[] = ways.map((answers, at) => ({ answers, count: drawn[at] ?? 0 }))
      const definition = questionnaire(kind, isLinked)
      const [age, pick] = askedItems(definition)
      if (!age || !pick) throw new Error('two questions')
      const target = 'sample' as const
      const second = found.map(({ answers, count }) => ({ answers: answers.slice(1), count }))
      const raw = {
        figures: [tabulate(age, found, { target }), tabulate(pick, second, { target })],
        crosses: [crossTabulate(age, pick, found, { target })],
      }
      const shown = suppress(raw, definition)
      const known = knownOf(shown)
      const row = ({ counts }: Known) => ways.map((way) => (counts(way) ? 1 : 0))
      const visible = known.filter(({ count }) => count !== null)
      const seen = visible.map((each) => ({ terms: row(each), low: each.count ?? 0, high: each.count ?? 0 }))
      const boundsFor = (each: Known) => boundsOf(seen, [row(each)])[0] as [number, number]
      for (const [at, { count }] of known.entries()) {
        if (count === null) continue
        expect(count === 0 || count >= 5, `${at} shows ${count}`).toBe(true)
      }
      if (visible.length === 0) return
      for (const [at, withheld] of known.entries()) {
        if (withheld.count !== null) continue
        const truth = ways.reduce((sum, way, i) => sum + (withheld.counts(way) ? (drawn[i] ?? 0) : 0), 0)
        const [low, high] = boundsFor(withheld)
        expect(low, `${at}`).toBeLessThanOrEqual(truth + 1e-6)
        expect(high - low, `${at}: ${truth} lies between ${low} and ${high}`).toBeGreaterThanOrEqual(5 - 1e-6)
      }
      // n − count: few who did not choose it must not follow either
      const cells = shown.figures.flatMap(({ item, rows }) =>
        rows.map(({ code }) => ({ at: item === 'age' ? 0 : 1, code })),
      )
      for (const { at, code } of cells) {
        const others = both(is(at, 'given', 'none'), (way) => !chose(at, code)(way))
        const truth = ways.reduce((sum, way, i) => sum + (others(way) ? (drawn[i] ?? 0) : 0), 0)
        if (truth === 0 || truth >= 5) continue
        const [low, high] = boundsFor({ count: null, counts: others })
        expect(high - low, `${truth} others of ${at} ${code}`).toBeGreaterThanOrEqual(5 - 1e-6)
      }
    }),
    { numRuns: 300 },
  )
})

const plain = (counts: number[]): Figure => {
  const [age] = askedItems(questionnaire('single', false))
  if (!age) throw new Error('a question')
  return tabulate(
    age,
    ages.map((each, at) => ({ answers: [each], count: counts[at] ?? 0 })),
    { target: 'sample' },
  )
}
const rowsAfter = (...counts: number[]) => {
  const [figure] = suppress({ figures: [plain(counts)], crosses: [] }, questionnaire('single', false)).figures
  return figure && [...figure.rows.map(({ count }) => count), figure.none.count]
}

test.each([
  [
    [20, 30, 40, 10],
    [20, 30, 40, 10],
  ],
  [
    [20, 30, 40, 0],
    [20, 30, 40, 0],
  ],
  // 3 would follow from the others: the least of those that can hide it goes with it
  [
    [20, 30, 40, 3],
    [null, 30, 40, null],
  ],
  // 97 of 100 says that 3 did not choose it
  [
    [97, 3, 0, 0],
    [null, null, 0, 0],
  ],
  // two small ones hide each other only where there is room for five more
  [
    [90, 1, 1, 8],
    [90, null, null, null],
  ],
  [[4, 4, 0, 0], undefined],
])('%j is shown as %j', (counts, expected) => {
  expect(rowsAfter(...counts)).toEqual(expected)
})

test('shares go with their counts, and means with any row', () => {
  const [figure] = suppress({ figures: [plain([20, 30, 40, 3])], crosses: [] }, questionnaire('single', false)).figures
  expect(figure?.rows.map(({ share }) => share)).toEqual([null, 32.3, 43])
  expect(figure?.none).toEqual({ count: null, share: null })
})
