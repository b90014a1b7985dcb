import { expect, test } from 'vitest'
import { opinionsOfSession } from '#app/consultations/answers/answered-opinions.ts'
import { answer, answeringSample, day, group, resultInput } from '#app/consultations/answers/answering.fixture.ts'
import { publishResult } from '#app/consultations/answers/result.ts'
import { sampleCall } from '#app/consultations/comments/sample-call.fixture.ts'
import { applicant, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { publicReport } from './public-report.ts'
import { changesOf, findReport, publishReport, type ReportWords, saveReport } from './report.ts'
import { namesInReport } from './report-names.ts'
import { addPicture, removePicture } from './report-picture.ts'
import { opinionsIn, opinionsOf, recordOpinions } from './session-opinion.ts'

const now = new Date(startsAt.getTime() + 3 * 3_600_000)
const which = { event: 'hiroba', session: 1, now }
const words = (changes: Partial<ReportWords> = {}): ReportWords => ({
  ...{
    summary: '三つの班で話しました。',
    summaryEasy: null,
    summaryEn: null,
    minutes: '1 開会',
    tables: ['近くに', ''],
  },
  ...changes,
})
const save = (db: Db, version: number, changes: Partial<ReportWords> = {}, reason?: string) =>
  saveReport(db, system, { ...which, version, words: words(changes), reason })

test('a report is written once the session has begun, and by one at a time', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [3] })
    const early = { ...which, now: new Date(startsAt.getTime() - 60_000) }
    await expect(saveReport(db, system, { ...early, version: 0, words: words() })).rejects.toMatchObject({
      code: 'event-report:refused.notHeld',
    })
    await save(db, 0)
    await expect(save(db, 0)).rejects.toMatchObject({ code: 'event-report:refused.changedMeanwhile' })
    await save(db, 1, { tables: ['近くに', '屋根を'] })
    expect(await findReport(db, sessions[0] ?? '')).toMatchObject({ version: 2, tables: ['近くに', '屋根を'] })
    await expect(publicReport(db, 'hiroba', '1')).rejects.toMatchObject({ status: 404 })
  }))

test('what is public is changed with a reason, and what stood there stays', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [3] })
    await save(db, 0)
    await expect(publishReport(db, system, { ...which, version: 1, confirmed: false })).rejects.toMatchObject({
      field: 'confirmed',
    })
    await publishReport(db, system, { ...which, version: 1, confirmed: true })
    expect(await publicReport(db, 'hiroba', '1')).toMatchObject({ summary: { ja: words().summary }, changes: [] })
    await expect(save(db, 2, { summary: '四つの班で話しました。' })).rejects.toMatchObject({ field: 'reason' })
    await save(db, 2, { summary: '四つの班で話しました。' }, '班の数の誤り')
    expect(await changesOf(db, sessions[0] ?? '')).toMatchObject([
      { number: 1, reason: '班の数の誤り', before: { summary: words().summary } },
    ])
    await expect(db.deleteFrom('eventReports').execute()).rejects.toThrow('a published report stays')
  }))

test('names, phones and mails of those who applied are found in what would be published', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db, { quotas: [5] })
    const who = applicant({ name: '相田 ふみ', phone: '0900-111-2222', companions: ['相田 けん'] })
    await signUp(db, { kind: 'visitor' }, signupInput({ applicant: who }))
    const look = (changes: Partial<ReportWords>) => namesInReport(db, system, { event: id, words: words(changes) })
    expect(await look({})).toEqual([])
    expect(await look({ tables: ['相田　けんさんが話した', '連絡は 0900 (111) 2222 へ'] })).toHaveLength(2)
  }))

test('a picture needs words, and can be taken out again', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [3] })
    const file = '/files/abcdef123456.png'
    await expect(addPicture(db, system, { ...which, file, alt: ' ' })).rejects.toMatchObject({ field: 'alt' })
    await expect(
      addPicture(db, system, { ...which, file: 'https://elsewhere.example/a.png', alt: 'a' }),
    ).rejects.toThrow()
    await addPicture(db, system, { ...which, file, alt: '模型を囲む六人' })
    const [picture] = (await findReport(db, sessions[0] ?? '')).pictures
    expect(picture).toMatchObject({ file, alt: '模型を囲む六人' })
    await removePicture(db, system, { ...which, picture: picture?.id })
    await expect(removePicture(db, system, { ...which, picture: picture?.id })).rejects.toMatchObject({ status: 404 })
  }))

test('one opinion a paragraph', () => {
  expect(opinionsIn('屋根を\nつけて\n\n 時刻表を\n　\n\n大きく ')).toEqual(['屋根を\nつけて', '時刻表を', '大きく'])
})

test('opinions said at a session are received by the call, by the channel of meetings, once', () =>
  withDb(async (db) => {
    const call = await sampleCall(db, { closesAt: now })
    const { sessions } = await sampleEvent(db, { quotas: [3] })
    const typed = { ...which, formKey: secretToken(), opinions: ['屋根をつけてほしい', '時刻表を大きく'] }
    await expect(recordOpinions(db, system, typed)).rejects.toMatchObject({ code: 'event-report:refused.noCall' })
    await db.updateTable('events').set({ consultationId: call.id }).execute()
    const first = await recordOpinions(db, system, typed)
    expect(await recordOpinions(db, system, typed)).toEqual(first)
    expect(await opinionsOf(db, sessions[0] ?? '')).toMatchObject([
      { number: first.receiptNumber, items: typed.opinions, late: false },
    ])
    const kept = await db.selectFrom('submissions').select(['channel', 'sessionId']).execute()
    expect(kept).toEqual([{ channel: 'meeting', sessionId: sessions[0] }])
  }))

test('what was said at a session is answered with the result of the call, and the report leads there', () =>
  withDb(async (db) => {
    const sample = await answeringSample(db)
    const { sessions } = await sampleEvent(db, { quotas: [3] })
    await db.updateTable('events').set({ consultationId: sample.id }).execute()
    await db
      .updateTable('eventSessions')
      .set({ startsAt: day(-10), endsAt: day(-9.9) })
      .execute()
    const typed = { event: 'hiroba', session: 1, formKey: secretToken(), section: 'c1' }
    await recordOpinions(db, system, { ...typed, opinions: ['屋根をつけてほしい'] })
    const said = await db.selectFrom('opinions').select('id').execute()
    await answer(
      db,
      sample,
      await group(
        db,
        sample,
        said.map(({ id }) => id),
      ),
    )
    expect(await opinionsOfSession(db, sessions[0] ?? '')).toEqual([])
    await publishResult(db, sample.approver, resultInput())
    expect(await opinionsOfSession(db, sessions[0] ?? '')).toMatchObject([{ consultation: 'iken', row: 1 }])
    const late = { ...typed, formKey: secretToken(), opinions: ['もう一つ'] }
    await expect(recordOpinions(db, system, late)).rejects.toMatchObject({
      code: 'event-report:refused.resultPublished',
    })
  }))
