import { expect, test } from 'vitest'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { countedSample, storeSheets } from './counted.fixture.ts'
import { countedSurvey, itemOf } from './counted-survey.ts'
import { cross } from './cross.ts'
import { portfolio } from './portfolio.ts'
import { tabulateItem } from './tabulation.ts'
import { setWeighting } from './weighting.ts'

// Of the 19 sheets that gave age and sex, 2, 2, 4, 4, 4 and 3 lie in the six cells. Sheets 1 to 12 and the older women count
// 0.95, the older men (14, 16, 18) 0.2 ÷ (3 ÷ 19) = 1.26667, sheet 20, which gave no sex, 1: 20 in all.
const cells = [
  [1, 1, 100],
  [1, 2, 100],
  [2, 1, 200],
  [2, 2, 200],
  [3, 1, 200],
  [3, 2, 200],
].map(([age = 0, sex = 0, population = 0]) => ({ codes: [age, sex], population, stratum: `${age} ${sex}` }))

async function weightedSurvey(trx: Db) {
  await countedSample(trx)
  const weights = { sample: { items: ['age', 'sex'], cells, highest: 5 }, open: null }
  return { ...(await countedSurvey(trx, 'kazu')), weights }
}

test('クロス集計: raw shares first, weighted ones beside', () =>
  withDb(async (trx) => {
    const survey = await weightedSurvey(trx)
    const of = { survey, target: 'sample' as const }
    const table = await cross(trx, of, itemOf(survey, 'age'), itemOf(survey, 'living'))
    // The older: 13 to 16 悪, 17 and 18 わからない, 19 and 20 nothing. In all 4·0.95 + 3·1.26667 + 1 = 8.6;
    // 悪 2·0.95 + 2·1.26667 = 4.43333, わからない 0.95 + 1.26667 = 2.21667, nothing 0.95 + 1
    expect(table.rows[2]).toMatchObject({ n: 8, none: { share: 25 }, mean: 2 })
    expect(table.rows[2]?.weighted).toEqual({ cells: [0, 0, 51.6, 25.8], none: 22.7, mean: 2 })
    // of 20: 7.6, 3.8, 4.43333, 2.21667 and 1.95
    expect(table.total.cells.map(({ share }) => share)).toEqual([40, 20, 20, 10])
    expect(table.total.weighted).toEqual({ cells: [38, 19, 22.2, 11.1], none: 9.8, mean: 3.2 })
    const plain = await cross(trx, { ...of, isWeighted: false }, itemOf(survey, 'age'), itemOf(survey, 'living'))
    expect([...plain.rows, plain.total].map(({ weighted }) => weighted)).toEqual([null, null, null, null])
  }))

test('means of numbers, and 無回答', () =>
  withDb(async (trx) => {
    const survey = await weightedSurvey(trx)
    const years = await tabulateItem(trx, { survey, target: 'sample' }, itemOf(survey, 'years'))
    // (0 + 1 + … + 11)·0.95 = 62.7; 12·0.95, 13·1.26667, 14·0.95, 15·1.26667, 16·0.95, 17·1.26667 and 100·1: 259.6 in all,
    // by 20 − 0.95, since sheet 19 gave none
    expect(years.numbers).toMatchObject({ mean: 13.32, weighted: 13.63 })
    // 0.95 of 20
    expect([years.none.share, years.weightedNone]).toEqual([5, 4.8])
    const open = await tabulateItem(trx, { survey, target: 'open' }, itemOf(survey, 'living'))
    expect(open.rows.every(({ weighted }) => weighted === null)).toBe(true)
  }))

test('満足度 × 重要度: what is drawn is raw, weighted values stand beside', () =>
  withDb(async (trx) => {
    const survey = await weightedSurvey(trx)
    const asked = { formula: 'means', satisfaction: 'satisfied', importance: 'important', target: 'sample' } as const
    const { points, axes } = await portfolio(trx, survey, asked)
    // バス: −2·(8·0.95) − 1·(4·0.95) + 1·2.21667 + 2·2.21667 = −12.35 by 15.83333. Importance: 1 to 15 weigh 14.56667 and
    // give +2, 16 to 20 weigh 5.43333 and give +1: 34.56667 by 20
    expect(points[0]).toMatchObject({ satisfaction: -0.88, importance: 1.75 })
    expect(points[0]?.weighted).toEqual({ satisfaction: -0.78, importance: 1.73, improvement: null })
    expect(axes).toEqual({ satisfaction: 0.01, importance: 0.67 })
    const open = await portfolio(trx, survey, { ...asked, target: 'open' })
    expect(open.points).toEqual([])
  }))

// Twelve people by age, sex and district, what each answered, and how many of a thousand live like them. A sheet counts
// (people ÷ 1000) ÷ (sheets ÷ 12): 0.6, 1.2, 1.2, 0.6, 0.8, 1.2, 1.8, 1.8; with 2, 1, 1, 2, 3, 1, 1, 1 sheets 12 in all.
const byDistrict = [
  { codes: [1, 1, 1], population: 100, said: [1, 1] },
  { codes: [1, 1, 2], population: 100, said: [1] },
  { codes: [1, 2, 1], population: 100, said: [2] },
  { codes: [1, 2, 2], population: 100, said: [1, 2] },
  { codes: [2, 1, 1], population: 200, said: [2, 2, 1] },
  { codes: [2, 1, 2], population: 100, said: [2] },
  { codes: [2, 2, 1], population: 150, said: [1] },
  { codes: [2, 2, 2], population: 150, said: [2] },
]

test('age × sex × district, from the verb to the tables', () =>
  withDb(async (trx) => {
    const ask = (key: string, ...options: string[]) =>
      ({ type: 'single', key, words: ja(key), options: optionsOf(...options) }) as const
    const attribute = (key: 'age' | 'sex' | 'district', ...options: string[]) => ({
      ...ask(key, ...options),
      attribute: key,
    })
    const page = pageOf(
      'p1',
      attribute('age', '若い', '年上'),
      attribute('sex', '女', '男'),
      attribute('district', '北', '南'),
      ask('living', '良', '悪'),
    )
    const stored = await sampleSurvey(trx, { sample: true, population: 1000, definition: { pages: [page] } })
    const sheets = byDistrict.flatMap(({ codes: [age = 0, sex = 0, district = 0], said }) =>
      said.map((code) => ({
        ...{ age: { choices: [age] }, sex: { choices: [sex] }, district: { choices: [district] } },
        living: { choices: [code] },
      })),
    )
    await storeSheets(trx, stored, sheets, { target: 'sample' })
    const cells = byDistrict.map(({ codes, population }) => ({ codes, population, stratum: codes.join(' ') }))
    const weighting = { items: ['age', 'sex', 'district'], cells, highest: 2 }
    const set = async (changed: Partial<typeof weighting>) =>
      setWeighting(
        trx,
        { kind: 'system' },
        {
          ...{ survey: await countedSurvey(trx, stored.slug), target: 'sample' as const, reason: '国勢調査による' },
          weighting: { ...weighting, ...changed },
        },
      )
    await expect(set({ highest: 1.7 })).rejects.toMatchObject({
      code: 'survey-results:refused.weightTooHigh',
      values: { weight: 1.8 },
    })
    await set({})
    const survey = await countedSurvey(trx, stored.slug)
    const of = { survey, target: 'sample' as const }
    const figure = await tabulateItem(trx, of, itemOf(survey, 'living'))
    // 良: 6 of 12; weighted 2·0.6 + 1.2 + 0.6 + 0.8 + 1.8 = 5.6 of 12. 悪: 6.4 of 12.
    expect(figure.rows.map(({ share, weighted }) => [share, weighted])).toEqual([
      [50, 46.7],
      [50, 53.3],
    ])
    // The young: 4 of 6; weighted 2·0.6 + 1.2 + 0.6 = 3 of 4.8. The older: 2 of 6; weighted 0.8 + 1.8 = 2.6 of 7.2.
    const table = await cross(trx, of, itemOf(survey, 'age'), itemOf(survey, 'living'))
    expect(table.rows.map(({ cells: [good], weighted }) => [good?.share, weighted?.cells[0]])).toEqual([
      [66.7, 62.5],
      [33.3, 36.1],
    ])
  }))
