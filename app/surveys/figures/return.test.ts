import { expect, test } from 'vitest'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { returnOf } from './return.ts'

type Survey = { id: string; questionnaireId: string }
type Letters = { district: string; count: number; sentOn: string | null }

/** A batch of letters with its codes, the numbers going on from `first`. */
async function letters(trx: Db, survey: Survey, first: number, { district, count, sentOn }: Letters) {
  const batchId = newId()
  const batch = { id: batchId, surveyId: survey.id, label: district, district, count, sentOn, madeBy: null }
  await trx.insertInto('surveyCodeBatches').values(batch).execute()
  const codes = Array.from({ length: count }, (_, at) => ({
    ...{ id: newId(), batchId, surveyId: survey.id },
    ...{ number: first + at, codeHash: `hash ${first + at}` },
  }))
  await trx.insertInto('surveyCodes').values(codes).execute()
  return codes.map(({ id }) => id)
}

type Sheet = { codeId?: string; target?: 'sample' | 'open'; paper?: boolean; finishedAt?: string; counted?: boolean }
let stamped = 0

async function sheet(trx: Db, survey: Survey, how: Sheet) {
  const { codeId = null, target = 'sample', paper = false, finishedAt, counted = finishedAt !== undefined } = how
  stamped++
  await trx
    .insertInto('surveySheets')
    .values({
      ...{ id: newId(), surveyId: survey.id, questionnaireId: survey.questionnaireId, target, codeId, counted },
      ...(paper ? { channel: 'paper', number: stamped } : { channel: 'web', secretHash: `secret ${stamped}` }),
      finishedAt: finishedAt ? new Date(finishedAt) : null,
    })
    .execute()
}

// Ten letters went north, five south, three wait. The post brought two back, one code sent and one waiting are void.
async function sent(trx: Db) {
  const survey = await sampleSurvey(trx, { sample: true, open: true })
  const north = await letters(trx, survey, 1, { district: '北', count: 10, sentOn: '2026-05-01' })
  const south = await letters(trx, survey, 11, { district: '南', count: 5, sentOn: '2026-05-01' })
  const waiting = await letters(trx, survey, 16, { district: '南', count: 3, sentOn: null })
  const ends = [
    { codeId: north[8] ?? '', kind: 'undelivered' as const, madeBy: null },
    { codeId: north[9] ?? '', kind: 'undelivered' as const, madeBy: null },
    { codeId: south[4] ?? '', kind: 'void' as const, madeBy: null },
    { codeId: waiting[2] ?? '', kind: 'void' as const, madeBy: null },
  ]
  await trx.insertInto('surveyCodeEnds').values(ends).execute()
  // The evening in Greenwich is the next morning in Japan.
  await sheet(trx, survey, { codeId: north[0], finishedAt: '2026-05-03T14:59:00Z' })
  await sheet(trx, survey, { codeId: north[1], finishedAt: '2026-05-03T15:00:00Z' })
  await sheet(trx, survey, { codeId: north[2], finishedAt: '2026-05-04T03:00:00Z', paper: true })
  // paper and web with one code: one of them counts
  await sheet(trx, survey, { codeId: north[2], finishedAt: '2026-05-04T04:00:00Z', counted: false })
  await sheet(trx, survey, { codeId: south[0], finishedAt: '2026-05-04T05:00:00Z' })
  await sheet(trx, survey, { codeId: south[1] })
  // paper that has lost its code counts, in no district
  await sheet(trx, survey, { finishedAt: '2026-05-06T05:00:00Z', paper: true })
  await sheet(trx, survey, { target: 'open', finishedAt: '2026-05-04T05:00:00Z' })
  await sheet(trx, survey, { target: 'open', finishedAt: '2026-05-04T06:00:00Z', counted: false })
  await sheet(trx, survey, { target: 'open' })
  return survey.id
}

test('回収 of the sample: the rate is of letters that arrived and may be answered', () =>
  withDb(async (trx) => {
    const { sample } = await returnOf(trx, await sent(trx))
    expect(sample).toMatchObject({ made: 18, sent: 15, undelivered: 2, void: 1 })
    // seven sheets begun, six finished, five count: 5 ÷ (15 − 2 − 1) = 41.67 %
    expect(sample).toMatchObject({ begun: 7, finished: 6, counted: 5, rate: 41.7 })
    expect(sample.channels).toEqual([
      { channel: 'web', finished: 4, counted: 3 },
      { channel: 'paper', finished: 2, counted: 2 },
    ])
  }))

test('by day in Japan, whatever counts in the end', () =>
  withDb(async (trx) => {
    const { sample, open } = await returnOf(trx, await sent(trx))
    expect(sample.days).toEqual([
      { day: '2026-05-03', web: 1, paper: 0 },
      { day: '2026-05-04', web: 3, paper: 1 },
      { day: '2026-05-06', web: 0, paper: 1 },
    ])
    expect(open.days).toEqual([{ day: '2026-05-04', web: 2, paper: 0 }])
  }))

test('by district: 3 ÷ (10 − 2) and 1 ÷ (5 − 1)', () =>
  withDb(async (trx) => {
    const { sample } = await returnOf(trx, await sent(trx))
    expect(sample.districts).toEqual([
      { district: '北', sent: 10, undelivered: 2, counted: 3, rate: 37.5 },
      { district: '南', sent: 5, undelivered: 0, counted: 1, rate: 25 },
    ])
  }))

test('the public has no letters and no rate', () =>
  withDb(async (trx) => {
    const { open } = await returnOf(trx, await sent(trx))
    expect(open).toMatchObject({ made: null, sent: null, undelivered: null, void: null, rate: null, districts: [] })
    expect(open).toMatchObject({ begun: 3, finished: 2, counted: 1 })
  }))

test('before anything is sent there is no rate', () =>
  withDb(async (trx) => {
    const { id } = await sampleSurvey(trx, { sample: true })
    const { sample } = await returnOf(trx, id)
    expect(sample).toMatchObject({ made: 0, sent: 0, counted: 0, rate: null, days: [], districts: [] })
  }))
