import { expect, test } from 'vitest'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { countedSample } from './counted.fixture.ts'
import { countedSurvey, itemOf } from './counted-survey.ts'
import { cross } from './cross.ts'
import type { Figure, Formula } from './figure.ts'
import { portfolio } from './portfolio.ts'
import { tabulateAll, tabulateItem } from './tabulation.ts'

// The data set is fixed (counted.fixture.ts). What is expected here was reckoned by hand; the way stands beside it.

async function figures(db: Db, target: Target) {
  await countedSample(db)
  const survey = await countedSurvey(db, 'kazu')
  const all = await tabulateAll(db, { survey, target })
  return { survey, of: (item: string) => all.find((each) => each.item === item) as Figure }
}

const shares = ({ rows }: Figure) => rows.map(({ code, count, share }) => [code, count, share])

test('単純集計 of the sample', () =>
  withDb(async (trx) => {
    const { of } = await figures(trx, 'sample')
    // 4, 8 and 8 of 20
    expect(shares(of('age'))).toEqual([
      ['1', 4, 20],
      ['2', 8, 40],
      ['3', 8, 40],
    ])
    // odd sheets 女 (10), even ones 男 (9), the last did not answer
    expect(of('sex')).toMatchObject({ n: 20, given: 19, none: { count: 1, share: 5 }, hidden: 0 })
    expect(shares(of('sex'))).toEqual([
      ['1', 10, 50],
      ['2', 9, 45],
      ['3', 0, 0],
    ])
    // 8 良 (4 points), 4 普 (3), 4 悪 (2), 2 わからない; one left it empty, one cannot be read
    const living = of('living')
    expect(living).toMatchObject({ n: 20, none: { count: 2, share: 10 }, unreadable: 1 })
    expect(shares(living).map(([, count, share]) => [count, share])).toEqual([
      [8, 40],
      [4, 20],
      [4, 20],
      [2, 10],
    ])
    // (8·4 + 4·3 + 4·2) ÷ 16 = 52 ÷ 16; √((8·0.75² + 4·0.25² + 4·1.25²) ÷ 16) = √(11 ÷ 16)
    expect(living.mean).toEqual({ n: 16, value: 3.25, deviation: 0.83, weighted: null })
    // 13 to 16 found life hard, so were not asked. 12, 9, 0, 0, 1 of 16; two left it empty: 137.6 % in all
    expect(of('places')).toMatchObject({ sheets: 20, hidden: 4, n: 16, none: { count: 2, share: 12.5 } })
    expect(shares(of('places'))).toEqual([
      ['1', 12, 75],
      ['2', 9, 56.3],
      ['3', 0, 0],
      ['4', 0, 0],
      ['9', 1, 6.3],
    ])
  }))

test('rankings, numbers, dates and texts', () =>
  withDb(async (trx) => {
    const { of } = await figures(trx, 'sample')
    // first 道 10 (sheets 1–10), 川 5 (11–14, 17), 緑 2; second 道 4, 川 5, 緑 5 + 1; points 2·first + second
    expect(
      of('first').rows.map(({ share, ranks, points }) => [share, ranks?.map(({ count }) => count), points]),
    ).toEqual([
      [50, [10, 4], 24],
      [25, [5, 5], 15],
      [10, [2, 6], 10],
    ])
    // 0, 1 … 17 and 100: (153 + 100) ÷ 19 = 13.3158; places 4.5, 9 and 13.5 of 0 … 18
    expect(of('years').numbers).toEqual({
      ...{ n: 19, mean: 13.32, median: 9, lower: 4.5, upper: 13.5, min: 0, max: 100, ends: [1, 1], weighted: null },
    })
    expect(shares(of('years')).filter(([, count]) => count)).toEqual([
      ['0-20', 18, 90],
      ['100+', 1, 5],
    ])
    // more than ten years: 11 … 17 and 100, so 8 were asked; 3 in 2014, 3 in 2010, 1 in 1925, one left it empty
    expect(of('since')).toMatchObject({ n: 8, hidden: 12, none: { count: 1, share: 12.5 } })
    expect(shares(of('since'))).toEqual([
      ['1925', 1, 12.5],
      ['2010', 3, 37.5],
      ['2014', 3, 37.5],
    ])
    // asked of the four young
    expect(of('school')).toMatchObject({ n: 4, hidden: 16, given: 3, none: { count: 1, share: 25 }, rows: [] })
    expect(of('voice')).toMatchObject({ n: 20, given: 10, none: { count: 10, share: 50 } })
  }))

test('the public is counted apart, without sampling error', () =>
  withDb(async (trx) => {
    const { of } = await figures(trx, 'open')
    expect(of('age')).toMatchObject({ sheets: 5, n: 5, given: 5 })
    expect(shares(of('age'))).toEqual([
      ['1', 0, 0],
      ['2', 0, 0],
      ['3', 5, 100],
    ])
    expect(of('age').rows.map(({ error }) => error)).toEqual([null, null, null])
    expect(of('school')).toMatchObject({ n: 0, hidden: 5, none: { count: 0, share: null } })
  }))

test('sampling error of a sample of 1,001 people', () =>
  withDb(async (trx) => {
    const { of } = await figures(trx, 'sample')
    // 2·√((1001−20)÷1000 · 0.4·0.6÷20) = 2·√0.011772 = 0.21700; of 0.2: 2·√(0.981·0.008) = 0.17718; of 0.1: 0.13289
    expect(of('living').rows.map(({ error }) => error)).toEqual([21.7, 17.7, 17.7, 13.3])
    // n is 16: 2·√(0.985·0.75·0.25÷16) = 2·√0.0115430 = 0.21488
    expect(of('places').rows[0]?.error).toBe(21.5)
    // nobody chose it: the formula would say ±0
    expect(of('places').rows[2]).toMatchObject({ count: 0, share: 0, error: null })
  }))

test('weights of age × sex, raw beside', () =>
  withDb(async (trx) => {
    await countedSample(trx)
    const plain = await countedSurvey(trx, 'kazu')
    const cells = [
      [1, 1, 100],
      [1, 2, 100],
      [2, 1, 200],
      [2, 2, 200],
      [3, 1, 200],
      [3, 2, 200],
    ].map(([age = 0, sex = 0, population = 0]) => ({ codes: [age, sex], population, stratum: `${age} ${sex}` }))
    const weights = { sample: { items: ['age', 'sex'], cells, highest: 5 }, open: null }
    const survey = { ...plain, weights }
    const figure = await tabulateItem(trx, { survey, target: 'sample' }, itemOf(survey, 'living'))
    // Of 19 sheets that gave both, 2, 2, 4, 4, 4 and 3 lie in the six cells. 0.1÷(2÷19) = 0.95, 0.2÷(4÷19) = 0.95,
    // 0.2÷(3÷19) = 1.26667 for the older men; the sheet without sex counts 1: 20 in all.
    // 良 8·0.95 = 7.6 → 38.0; 普 4·0.95 = 3.8 → 19.0; 悪 2·0.95 + 2·1.26667 = 4.43333 → 22.2; わからない 0.95 + 1.26667 → 11.1
    expect(figure.rows.map(({ share, weighted }) => [share, weighted])).toEqual([
      [40, 38],
      [20, 19],
      [20, 22.2],
      [10, 11.1],
    ])
    // (7.6·4 + 3.8·3 + 4.43333·2) ÷ 15.83333 = 50.66667 ÷ 15.83333
    expect(figure.mean).toMatchObject({ value: 3.25, weighted: 3.2 })
  }))

test('クロス集計: n of each row, 無回答 apart, 非該当 outside', () =>
  withDb(async (trx) => {
    await countedSample(trx)
    const survey = await countedSurvey(trx, 'kazu')
    const table = async (rows: string, columns: string) =>
      cross(trx, { survey, target: 'sample' }, itemOf(survey, rows), itemOf(survey, columns))
    const living = await table('age', 'living')
    // young: sheets 1–4, all 良. middle: 5–8 良, 9–12 普. older: 13–16 悪, 17 and 18 わからない, 19 and 20 nothing
    expect(
      living.rows.map(({ n, cells, none, mean }) => [n, cells.map(({ share }) => share), none.share, mean]),
    ).toEqual([
      [4, [100, 0, 0, 0], 0, 4],
      [8, [50, 50, 0, 0], 0, 3.5],
      [8, [0, 0, 50, 25], 25, 2],
    ])
    expect(living.total).toMatchObject({ n: 20, none: { count: 2, share: 10 }, mean: 3.25 })
    const places = await table('sex', 'places')
    // 13–16 were not asked. 女: 1, 3, 5, 7, 9, 11, 17, 19; 男: 2, 4, 6, 8, 10, 12, 18
    expect(places.rows.map(({ n, cells, none }) => [n, cells.map(({ count }) => count), none.count])).toEqual([
      [8, [6, 4, 0, 0, 1], 1],
      [7, [6, 5, 0, 0, 0], 0],
      [0, [0, 0, 0, 0, 0], 0],
    ])
    // 6 ÷ 7 and 5 ÷ 7
    expect(places.rows[1]?.cells.slice(0, 2).map(({ share }) => share)).toEqual([85.7, 71.4])
    // 20 itself gave no sex
    expect(places.total).toMatchObject({ n: 16, none: { count: 2, share: 12.5 } })
    const first = await table('age', 'first')
    // of the older: 13, 14 川; 15, 16 緑; 17 川; 18–20 nothing
    expect(first.rows[2]).toMatchObject({ n: 8, cells: [{ count: 0 }, { count: 3 }, { count: 2 }], none: { count: 3 } })
    const years = await table('years', 'living')
    expect(years.rows.map(({ code, n }) => [code, n])).toEqual([
      ...[
        ['0-20', 18],
        ['20-40', 0],
        ['40-60', 0],
        ['60-80', 0],
        ['80-100', 0],
        ['100+', 1],
      ],
    ])
  }))

test.each<[Formula, string, (number | null)[][], object]>([
  // Satisfaction, weights +2 +1 −1 −2: バス (2·2 + 2·1 − 4·1 − 8·2) ÷ 16 = −0.875; 公園 (20 + 5 − 3 − 4) ÷ 20 = 0.9; 図書館 0.
  // Importance, +2 +1 0 −1 −2: (15·2 + 5·1) ÷ 20 = 1.75; (10 + 5 − 5 − 0) … 5 of each of the first four ÷ 20 = 0.5;
  // (5·1 + 10·0 − 5·2) ÷ 20 = −0.25. Axes 0.025 ÷ 3 and 2 ÷ 3.
  [
    'means',
    'important',
    [
      [-0.88, 1.75, null],
      [0.9, 0.5, null],
      [0, -0.25, null],
    ],
    { satisfaction: 0.01, importance: 0.67 },
  ],
  // (4 − 12) ÷ 16, (15 − 5) ÷ 20, (10 − 10) ÷ 20; chosen by 12, 4 and 8 of the 16 who answered
  [
    'shares',
    'wanted',
    [
      [-50, 75, null],
      [50, 25, null],
      [0, 50, null],
    ],
    { satisfaction: 0, importance: 50 },
  ],
  // Deviations √0.5251389 = 0.7246647 and √0.6805556 = 0.8249579 around 0.0083333 and 0.6666667:
  // 50 − 8.833333÷0.7246647, 50 + 8.916667÷0.7246647, 50 − 0.083333÷0.7246647; 50 + 10.833333÷0.8249579, …
  [
    'scores',
    'important',
    [
      [37.8, 63.1, null],
      [62.3, 48, null],
      [49.9, 38.9, null],
    ],
    { satisfaction: 50, importance: 50 },
  ],
  // バス (13.132, −12.190): distance 17.9174, 2.132° off → 17.9174·87.868÷90 = 17.493; 公園 (−2.020, 12.305): 12.4693, 144.324° →
  // 12.4693·(−54.324)÷90 = −7.527; 図書館 (−11.112, −0.115): 11.1123, 134.407° → 11.1123·(−44.407)÷90 = −5.483
  [
    'improvement',
    'important',
    [
      [37.8, 63.1, 17.5],
      [62.3, 48, -7.5],
      [49.9, 38.9, -5.5],
    ],
    { satisfaction: 50, importance: 50 },
  ],
])('満足度 × 重要度 by %s', (formula, importance, expected, axes) =>
  withDb(async (trx) => {
    await countedSample(trx)
    const survey = await countedSurvey(trx, 'kazu')
    const found = await portfolio(trx, survey, { formula, importance, satisfaction: 'satisfied', target: 'sample' })
    expect(
      found.points.map(({ satisfaction, importance, improvement }) => [satisfaction, importance, improvement]),
    ).toEqual(expected)
    expect(found.axes).toEqual(axes)
  }),
)
