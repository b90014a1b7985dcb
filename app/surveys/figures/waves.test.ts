import { expect, test } from 'vitest'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { countedSample, storeSheets } from './counted.fixture.ts'
import { countedSurvey, itemOf } from './counted-survey.ts'
import type { Weighting } from './tables.ts'
import { wavesOfItem } from './waves.ts'

const again = {
  pages: [
    pageOf('p1', {
      type: 'scale',
      key: 'living',
      words: ja('住みやすさ'),
      options: optionsOf('良い', '普', '悪', 'わからない-', 'とても良い'),
    }),
  ],
}
const four: Given[] = [{ living: { choices: [1] } }, { living: { choices: [5] } }, { living: { choices: [5] } }, {}]

/** The fixed data set as first wave, and a second one of the sample only that asks one question, with an option more. */
async function twoWaves(trx: Db) {
  const { id, seriesId } = await countedSample(trx)
  const wanted = { slug: 'kazu2', wave: 2, seriesId, sample: true, open: false, definition: again }
  const second = await sampleSurvey(trx, wanted)
  await storeSheets(trx, second, four, { target: 'sample' })
  const draft = { slug: 'kazu3', wave: 3, seriesId, sample: true, published: false, definition: again }
  await sampleSurvey(trx, draft)
  return id
}

async function compared(trx: Db, item: string, target: Target, slug = 'kazu') {
  const survey = await countedSurvey(trx, slug)
  const found = await wavesOfItem(trx, survey, itemOf(survey, item), target)
  const cells = found.rows.map(({ code, label, cells }) => [
    code,
    label.ja,
    ...cells.map((cell) => cell && [cell.count, cell.share]),
  ])
  return { found, cells }
}

test('an option added later has no share before, and wordings are the last ones; drafts are no waves', () =>
  withDb(async (trx) => {
    await twoWaves(trx)
    const { found, cells } = await compared(trx, 'living', 'sample', 'kazu2')
    expect(found.waves.map(({ slug, wave, figure }) => [slug, wave, figure?.n])).toEqual([
      ['kazu', 1, 20],
      ['kazu2', 2, 4],
    ])
    // of twenty: 8, 4, 4 and 2; of four: one and two, and one who gave nothing
    expect(cells).toEqual([
      ['1', '良い', [8, 40], [1, 25]],
      ['2', '普', [4, 20], [0, 0]],
      ['3', '悪', [4, 20], [0, 0]],
      ['4', 'わからない', [2, 10], [0, 0]],
      ['5', 'とても良い', null, [2, 50]],
    ])
    expect(found.waves.map(({ figure }) => figure?.none)).toEqual([
      { count: 2, share: 10 },
      { count: 1, share: 25 },
    ])
    // 3.25 as in the figures; 5 points for 良い and 1 for とても良い: (5 + 1 + 1) ÷ 3
    expect(found.waves.map(({ figure }) => figure?.mean?.value)).toEqual([3.25, 2.33])
  }))

test('a wave that did not ask has no figure', () =>
  withDb(async (trx) => {
    await twoWaves(trx)
    const { found, cells } = await compared(trx, 'first', 'sample')
    expect(found.waves.map(({ figure }) => figure?.n)).toEqual([20, undefined])
    expect(cells.map(([, , first, second]) => [first, second])).toEqual([
      [[10, 50], null],
      [[5, 25], null],
      [[2, 10], null],
    ])
    // bands of numbers need not be the same: means are compared
    const years = await compared(trx, 'years', 'sample')
    expect([years.cells, years.found.waves[0]?.figure?.numbers?.mean]).toEqual([[], 13.32])
  }))

test('sample is compared with sample, open with open', () =>
  withDb(async (trx) => {
    await twoWaves(trx)
    const { found, cells } = await compared(trx, 'living', 'open')
    // all five 普; the second wave did not ask the public
    expect(cells.map(([, , first, second]) => [first, second])).toEqual([
      [[0, 0], null],
      [[5, 100], null],
      [[0, 0], null],
      [[0, 0], null],
    ])
    expect(found.waves.map(({ figure }) => figure?.n)).toEqual([5, undefined])
  }))

test('each wave by its own weights, the latest that were set', () =>
  withDb(async (trx) => {
    const surveyId = await twoWaves(trx)
    // as in weighted.test.ts: the older men count 1.26667, all others who gave age and sex 0.95
    const cells = [1, 2, 3].flatMap((age) =>
      [1, 2].map((sex) => ({ codes: [age, sex], population: age === 1 ? 100 : 200, stratum: `${age} ${sex}` })),
    )
    for (const used of [[], cells]) {
      const definition = asJson<Weighting>({ items: ['age', 'sex'], cells: used, highest: 5 })
      await trx
        .insertInto('surveyWeightings')
        .values({ id: newId(), surveyId, target: 'sample', definition, madeBy: null })
        .execute()
    }
    const { found } = await compared(trx, 'living', 'sample')
    expect(found.rows.map(({ cells }) => cells.map((cell) => cell?.weighted))).toEqual([
      [38, null],
      [19, null],
      [22.2, null],
      [11.1, null],
      [undefined, null],
    ])
    expect(found.waves.map(({ figure }) => figure?.mean?.weighted)).toEqual([3.2, null])
  }))
