import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counted } from '#app/surveys/figures/combinations.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import { Attacker } from '../attacker.fixture.ts'
import {
  asVersion,
  conditions,
  type Made,
  pairsOf,
  published,
  type Survey,
  surveys,
  waysOf,
} from '../made-survey.fixture.ts'
import { openedOnce } from '../opened-once.fixture.ts'
import { toldBy } from '../public-versions.ts'
import { distinct, tablesOfVersion, toldInPublic } from './public-answers.fixture.ts'

/** What the attacker narrows down to less than three although one to four people stand behind it. */
function opened(attacker: Attacker, counts: number[]): string[] {
  const [part] = attacker.world.parts
  const few = attacker.groups().flatMap((group) => {
    const truth = (part?.ways ?? []).reduce((sum, way, at) => sum + (group.test(way) ? (counts[at] ?? 0) : 0), 0)
    return truth > 0 && truth < 5 ? [{ group, truth }] : []
  })
  looked += few.length
  const bounds = attacker.bounds(few.map(({ group }) => group))
  return few.flatMap(({ group, truth }, at) => {
    const [low, high] = bounds[at] as [number, number]
    return high - low >= 3 - 1e-6
      ? []
      : [`${group.name}: ${truth} lies between ${low.toFixed(2)} and ${high.toFixed(2)}`]
  })
}
let looked = 0
let drawn = 0

test('nobody who reckons with everything published narrows down one to four people, in whatever versions', async () => {
  await fc.assert(
    fc.asyncProperty(surveys, async (survey) => {
      const one = await published(survey, pairsOf(survey, 0))
      if (!one.safe) throw new Error('the first version stands by itself')
      const told = toldBy([asVersion(one.safe)], 'sample')
      const two = await published(survey, pairsOf(survey, 1), told)
      const versions = two.safe ? [one.safe, two.safe] : [one.safe]
      const all = await Promise.all(versions.map((each) => toldInPublic(tablesOfVersion(each), one.questions)))
      const attacker = new Attacker(one.world, distinct(all.flatMap(({ told }) => told)))
      expect(opened(attacker, survey.counts)).toEqual([])
      // a picture says no number that no table says
      for (const { told, labels } of all) {
        const values = new Set(told.map(({ value }) => value))
        drawn += labels.length
        expect(labels.filter((label) => !values.has(label))).toEqual([])
      }
    }),
    { numRuns: 130, endOnFailure: true, examples: openedOnce },
  )
  expect(looked).toBeGreaterThan(500)
  expect(drawn).toBeGreaterThan(500)
})

test('sheets that were changed are never published beside what was counted from the others', () =>
  fc.assert(
    fc.asyncProperty(surveys, fc.nat(11), async (survey, changed) => {
      const one = await published(survey, pairsOf(survey, 0))
      if (!one.safe || one.safe.figures.length === 0) return
      const counts = survey.counts.map((count, at) => (at === changed ? count + 1 : count))
      const told = toldBy([asVersion(one.safe)], 'sample')
      const { safe } = await published({ ...survey, counts }, pairsOf(survey, 0), told)
      expect(safe).toBeNull()
    }),
    { numRuns: 50 },
  ))

test('the control: what only hides small numbers is opened', async () => {
  const hide = (count: number | null) => (count !== null && count > 0 && count < 5 ? null : count)
  const opens = async (survey: Survey) => {
    const { raw, world, questions } = await published(survey, ['ab', 'ac'])
    const figures = raw.figures.map(
      (figure): Figure => ({
        ...figure,
        ...{ n: hide(figure.n), hidden: hide(figure.hidden), given: hide(figure.given), mean: null },
        none: { count: hide(figure.none.count), share: null },
        rows: figure.rows.map((row) => ({ ...row, count: hide(row.count), share: null })),
      }),
    )
    const crosses = raw.crosses.map((table): CrossFigure => {
      const rowOf = (row: CrossFigure['total']) => ({
        ...{ ...row, n: hide(row.n), mean: null, none: { count: hide(row.none.count), share: null } },
        cells: row.cells.map(({ count }) => ({ count: hide(count), share: null })),
      })
      return { ...table, rows: table.rows.map(rowOf), total: rowOf(table.total) }
    })
    const { told } = await toldInPublic(tablesOfVersion({ figures, crosses }), questions)
    return opened(new Attacker(world, told), survey.counts)
  }
  const of = (name: string) => conditions.find((each) => each.name === name) as Made
  const plain = { populations: null, crosses: [] }
  // the young who chose the first follow from the others of their row, and from the others of their column
  const ways = waysOf(of('none'))
  const isFew = ([a, , c]: Counted[]) => a?.choices?.[0] === 1 && c?.choices?.[0] === 1
  const counts = ways.map((way, at) => (isFew(way) ? Number(at < 1) * 3 : 20))
  expect(await opens({ ...plain, made: of('none'), counts })).toContainEqual(
    expect.stringContaining('c 1  of a 1: 3 lies'),
  )
  // of the young 4 are not asked, since they do not live in a house of their own
  const both = waysOf(of('all of two')).map(([a, b, c]) =>
    a?.choices?.[0] === 1 && b?.choices?.[0] !== 1 ? (b?.choices ? 4 : 0) : c ? 20 : 0,
  )
  expect(await opens({ ...plain, made: of('all of two'), counts: both })).toContainEqual(
    expect.stringContaining('b 2  of a 1: 4 lies'),
  )
})
