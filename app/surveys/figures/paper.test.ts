import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/journal/journal.ts'
import { returnOf as cameIn } from '#app/surveys/questionnaires/desk-surveys.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { beginByCode } from '#app/surveys/sheets/beginning.ts'
import { endCode, makeCodes } from '#app/surveys/sheets/codes.ts'
import { blankSheet } from '#app/surveys/sheets/final.ts'
import { finish } from '#app/surveys/sheets/finishing.ts'
import { mendSheet, standingOf } from '#app/surveys/sheets/mending.ts'
import { receivedDays } from '#app/surveys/sheets/received.ts'
import { settle, typeAgain } from '#app/surveys/sheets/second-entry.ts'
import { secondFigures, setSecondShare } from '#app/surveys/sheets/second-share.ts'
import { sheetPage } from '#app/surveys/sheets/sheet-page.ts'
import { typeSheet } from '#app/surveys/sheets/typing.ts'
import { chooseSheet, restoreSheet, voidSheet } from '#app/surveys/sheets/voiding.ts'
import { inFours } from '#app/text/fours.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { returnOf } from './return.ts'

const visitor: Actor = { kind: 'visitor' }
const given: Given = { age: { choices: [2] }, living: { choices: [1] }, places: { choices: [1, 2, 3] } }

async function person(db: Db, name: string): Promise<Actor & { kind: 'staff' }> {
  const id = newId()
  await db
    .insertInto('staff')
    .values({ id, name, nameKana: name, email: `${name}@a.example`, emailFolded: `${name}@a.example` })
    .execute()
  return { kind: 'staff', id }
}
const typed = (db: Db, actor: Actor, changes: Partial<Parameters<typeof typeSheet>[2]> = {}) =>
  typeSheet(db, actor, {
    ...{ survey: 'chosa', number: 1, target: 'open' as const, code: '', given, formKey: secretToken() },
    receivedOn: receivedDays({ opensAt: new Date(), closesAt: new Date() }).today,
    ...changes,
  })
const sheetOf = (db: Db, id: string) =>
  db.selectFrom('surveySheets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const answersOf = async (db: Db, id: string) =>
  Object.fromEntries(
    (await db.selectFrom('surveyAnswers').selectAll().where('sheetId', '=', id).execute()).map((row) => [
      row.item,
      row.choices ?? row.state,
    ]),
  )

test('a sheet is stored as typed, and counts by the printed rule', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    await sampleSurvey(trx)
    const id = await typed(trx, me)
    const sheet = await sheetOf(trx, id)
    expect(sheet).toMatchObject({ channel: 'paper', number: 1, counted: true, target: 'open' })
    expect(await answersOf(trx, id)).toMatchObject({
      age: [2],
      places: 'none',
      school: 'hidden',
      'satisfied.bus': 'none',
    })
    const entry = await trx.selectFrom('surveyEntries').selectAll().executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ round: 1, given, typedBy: me.id })
    await trx.updateTable('surveys').set({ excess: 'first' }).execute()
    expect(await answersOf(trx, await typed(trx, me, { number: 2 }))).toMatchObject({ places: [1, 2] })
  }))

test('a sheet counts for the day it came; one after the close needs a decision and its reason', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    const { id: survey } = await sampleSurvey(trx)
    await trx
      .updateTable('surveys')
      .set({ opensAt: new Date('2026-11-01T00:00+09:00'), closesAt: new Date('2026-12-01T00:00+09:00') })
      .execute()
    const now = new Date('2026-12-03T23:00+09:00')
    const came = (number: number, receivedOn: string, changes = {}) =>
      typed(trx, me, { number, receivedOn, now, ...changes })
    await expect(came(1, '2026-12-04')).rejects.toMatchObject({ code: 'survey-paper:received.future' })
    await expect(came(1, '2026-10-31')).rejects.toMatchObject({ code: 'survey-paper:received.early' })
    await expect(came(1, '2026-12-01')).rejects.toMatchObject({ field: 'late' })
    await expect(came(1, '2026-12-01', { late: 'counts' })).rejects.toMatchObject({ field: 'lateReason' })
    const inTime = await came(1, '2026-11-30', { late: 'kept', lateReason: '前の紙の分' })
    expect(await sheetOf(trx, inTime)).toMatchObject({ counted: true, receivedOn: '2026-11-30', lateReason: null })
    const stamped = await came(2, '2026-12-01', { late: 'counts', lateReason: '消印が締切日' })
    expect(await sheetOf(trx, stamped)).toMatchObject({ counted: true, lateReason: '消印が締切日' })
    const kept = await came(3, '2026-12-02', { late: 'kept', lateReason: '必着のため' })
    expect(await sheetOf(trx, kept)).toMatchObject({ counted: false, lateReason: '必着のため' })
    expect((await sheetPage(trx, survey, kept)).voids).toMatchObject([{ reason: '必着のため' }])
    const { open } = await returnOf(trx, survey)
    expect(open.days).toEqual([
      { day: '2026-11-30', web: 0, paper: 1 },
      { day: '2026-12-01', web: 0, paper: 1 },
      { day: '2026-12-02', web: 0, paper: 1 },
    ])
    expect(open).toMatchObject({ finished: 3, counted: 2 })
  }))

test('what cannot be taken is refused at its field', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    await sampleSurvey(trx, { sample: true })
    await makeCodes(trx, me, { survey: 'chosa', count: 3, label: '郵送', formKey: secretToken() })
    const survey = await trx.selectFrom('surveys').select('id').executeTakeFirstOrThrow()
    const code = (number: number) => inFours(codeOf(survey.id, number))
    const first = await typed(trx, me, { target: 'sample', code: code(1).toLowerCase() })
    const refused = (changes: Parameters<typeof typed>[2]) =>
      typed(trx, me, { number: 9, target: 'sample', ...changes })
    const fails = (promise: Promise<string>, key: string, field: string, values = {}) =>
      expect(promise).rejects.toMatchObject({ code: `survey-paper:typing.${key}`, field, values })
    await fails(refused({ number: 1 }), 'numberTaken', 'number', { number: 1, sheet: first })
    await fails(refused({ code: code(1) }), 'codeTaken', 'code', { number: 1, sheet: first })
    await fails(refused({ code: 'ABCD' }), 'codeMistyped', 'code')
    await fails(refused({ code: codeOf(newId(), 1) }), 'codeUnknown', 'code')
    await fails(refused({ target: 'open', code: code(2) }), 'codeOfOpen', 'code')
    await endCode(trx, me, { survey: 'chosa', number: 2, kind: 'void', reason: '紛失' })
    await fails(refused({ code: code(2) }), 'codeVoid', 'code')
    await trx.updateTable('surveys').set({ open: false }).execute()
    await fails(refused({ target: 'open' }), 'target', 'target')
    expect(await sheetOf(trx, await refused({ code: '' }))).toMatchObject({ codeId: null, target: 'sample' })
  }))

test('the same form twice is one sheet', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    await sampleSurvey(trx)
    const formKey = secretToken()
    expect(await typed(trx, me, { formKey })).toBe(await typed(trx, me, { formKey }))
  }))

describe('a second time', () => {
  const differing: Given = { ...given, age: { choices: [3] }, voice: { words: '木を植えて' } }

  test('by somebody else, and what differs is settled', () =>
    withDb(async (trx) => {
      const [me, other] = [await person(trx, 'mori'), await person(trx, 'hara')]
      const survey = await sampleSurvey(trx)
      const id = await typed(trx, me)
      await expect(typeAgain(trx, me, { sheet: id, given })).rejects.toMatchObject({ status: 403 })
      await expect(settle(trx, me, { sheet: id, given })).rejects.toMatchObject({ status: 409 })
      await typeAgain(trx, other, { sheet: id, given: differing })
      expect(await answersOf(trx, id)).toMatchObject({ age: [2] })
      expect(await secondFigures(trx, survey.id)).toMatchObject({ sheets: 1, differing: 2, waiting: 1 })
      await expect(typeAgain(trx, other, { sheet: id, given })).rejects.toMatchObject({ status: 409 })
      await expect(settle(trx, me, { sheet: id, given: { age: { choices: [3] } } })).rejects.toMatchObject({
        field: 'q.voice',
      })
      await settle(trx, me, { sheet: id, given: { age: { choices: [3] }, voice: {}, living: { choices: [3] } } })
      expect(await answersOf(trx, id)).toMatchObject({ age: [3], voice: 'hidden', living: [1], places: 'none' })
      expect(await secondFigures(trx, survey.id)).toMatchObject({ differing: 2, waiting: 0 })
      await settle(trx, me, { sheet: id, given: { age: {}, voice: {} } })
      expect(await answersOf(trx, id)).toMatchObject({ age: 'none' })
      expect(await trx.selectFrom('surveySettlements').selectAll().execute()).toHaveLength(2)
    }))

  test('what both typed alike needs no settlement', () =>
    withDb(async (trx) => {
      const [me, other] = [await person(trx, 'mori'), await person(trx, 'hara')]
      await sampleSurvey(trx)
      const id = await typed(trx, me)
      await typeAgain(trx, other, { sheet: id, given })
      await expect(settle(trx, me, { sheet: id, given })).rejects.toMatchObject({
        code: 'survey-paper:again.refused.agreed',
      })
    }))

  test('the server draws which, by the share that is set', () =>
    withDb(async (trx) => {
      const me = await person(trx, 'mori')
      const survey = await sampleSurvey(trx)
      const drawn = async (percent: number, from: number) => {
        await setSecondShare(trx, me, { survey: 'chosa', percent })
        for (let number = from; number < from + 40; number++) await typed(trx, me, { number })
        return (await secondFigures(trx, survey.id)).due
      }
      expect(await drawn(0, 1)).toBe(0)
      expect(await drawn(100, 41)).toBe(40)
      const half = (await drawn(50, 81)) - 40
      expect(half).toBeGreaterThan(5)
      expect(half).toBeLessThan(35)
    }))
})

describe('at once', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    fresh = await freshDatabase()
    return () => fresh.drop()
  })

  test('one number typed by two is one sheet; web and paper of one code count once', async () => {
    const { db } = fresh
    const [me, other] = [await person(db, 'mori'), await person(db, 'hara')]
    const { id: survey } = await sampleSurvey(db, { sample: true })
    const both = await Promise.allSettled([typed(db, me), typed(db, other)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await makeCodes(db, me, { survey: 'chosa', count: 12, label: '郵送', formKey: secretToken() })
    for (let number = 1; number <= 12; number++) {
      const code = codeOf(survey, number)
      const secret = await beginByCode(db, { survey: 'chosa', code, language: 'ja' })
      await db
        .updateTable('surveySheets')
        .set({ given: asJson({ age: { choices: [1] } }) })
        .where('finishedAt', 'is', null)
        .execute()
      const sent = await Promise.allSettled([
        finish(db, visitor, { secret }),
        typed(db, me, { target: 'sample', code, number: 100 + number }),
      ])
      expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    }
    const counted = await db
      .selectFrom('surveySheets')
      .select(['codeId', 'id', 'counted', 'channel'])
      .where('codeId', 'is not', null)
      .execute()
    const byCode = Map.groupBy(counted, ({ codeId }) => codeId)
    expect(byCode.size).toBe(12)
    for (const sheets of byCode.values()) expect(sheets.map((sheet) => sheet.counted).sort()).toEqual([false, true])
    const paper = counted.find(({ counted, channel }) => !counted && channel === 'paper')
    if (paper) {
      await chooseSheet(db, me, { sheet: paper.id, reason: '紙が先に届いた' })
      expect(await sheetOf(db, paper.id)).toMatchObject({ counted: true })
      await voidSheet(db, me, { sheet: paper.id, reason: '白紙' })
      expect(await sheetOf(db, paper.id)).toMatchObject({ counted: false })
    }
  })
})

describe('a sheet that was typed wrongly', () => {
  const right: Given = { age: { choices: [3] }, living: { choices: [1] }, places: { choices: [1] } }
  const mended = async (trx: Db, actor: Actor, sheet: string, changes = {}) => {
    const { version, number } = await sheetOf(trx, sheet)
    return mendSheet(trx, actor, {
      sheet,
      number: number ?? 0,
      given: right,
      reason: '打ちまちがい',
      version,
      ...changes,
    })
  }

  test('is mended with a reason: it counts as mended, and what was typed first is kept', () =>
    withDb(async (trx) => {
      const me = await person(trx, 'mori')
      const { id: surveyId } = await sampleSurvey(trx)
      const id = await typed(trx, me)
      await mended(trx, me, id, { number: 12 })
      expect(await answersOf(trx, id)).toMatchObject({ age: [3], places: [1] })
      expect(await sheetOf(trx, id)).toMatchObject({ number: 12, counted: true })
      const page = await sheetPage(trx, surveyId, id)
      expect(page.entries.map((entry) => entry.given)).toEqual([given])
      expect(page.mendings).toMatchObject([{ reason: '打ちまちがい', by: 'mori', given: right }])
      expect(standingOf(page)).toEqual(right)
      const entry = await trx
        .selectFrom('journal')
        .selectAll()
        .where('verb', '=', 'sheet.mended')
        .executeTakeFirstOrThrow()
      expect(entry.details).toMatchObject({ items: ['age', 'places'], number: 1 })
    }))

  test.each([
    ['without a reason', { reason: ' ' }, 422, 'survey-paper:reason.missing'],
    ['with a number that another has', { number: 2 }, 422, 'survey-paper:typing.numberTaken'],
    ['as it is', { given }, 422, 'survey-paper:mend.refused.same'],
    ['after somebody else mended it', { version: 1 }, 409, 'survey-paper:mend.refused.meanwhile'],
  ])('is not mended %s', (_, changes, status, code) =>
    withDb(async (trx) => {
      const me = await person(trx, 'mori')
      await sampleSurvey(trx)
      const id = await typed(trx, me)
      await typed(trx, me, { number: 2 })
      await expect(mended(trx, me, id, changes)).rejects.toMatchObject({ status, code })
      expect(await answersOf(trx, id)).toMatchObject({ age: [2] })
    }),
  )

  test('waits for its second entry: until then only whoever typed it first mends it, and settling keeps what was mended', () =>
    withDb(async (trx) => {
      const [me, other] = [await person(trx, 'mori'), await person(trx, 'kato')]
      const { slug } = await sampleSurvey(trx)
      await setSecondShare(trx, me, { survey: slug, percent: 100 })
      const id = await typed(trx, me)
      await expect(mended(trx, other, id)).rejects.toMatchObject({ status: 403 })
      await mended(trx, me, id)
      // Typed again as it was first, but for one answer: that one is settled, the others stay as they were mended.
      await typeAgain(trx, other, { sheet: id, given: { ...given, living: { choices: [2] } } })
      await settle(trx, other, { sheet: id, given: { living: { choices: [2] } } })
      expect(await answersOf(trx, id)).toMatchObject({ age: [3], living: [2], places: [1] })
      await mended(trx, other, id, { given })
      expect(await answersOf(trx, id)).toMatchObject({ age: [2], living: [1] })
    }))

  test('what was sent on the web is not mended', () =>
    withDb(async (trx) => {
      const me = await person(trx, 'mori')
      const { id: surveyId, questionnaireId } = await sampleSurvey(trx)
      const id = newId()
      const web = { id, surveyId, questionnaireId, target: 'open' as const, channel: 'web' as const, secretHash: 'x' }
      await trx.insertInto('surveySheets').values(web).execute()
      await expect(mended(trx, me, id)).rejects.toMatchObject({ status: 404 })
      const row = { id: newId(), sheetId: id, given: asJson(right), reason: '直し', madeBy: null }
      await expect(trx.insertInto('surveyMendings').values(row).execute()).rejects.toThrow(/only paper/)
    }))
})

test('白票: a blank sheet is kept and does not count', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    const { id: surveyId } = await sampleSurvey(trx)
    const id = await typed(trx, me, { given: {} })
    expect((await sheetOf(trx, id)).counted).toBe(false)
    expect((await sheetPage(trx, surveyId, id)).voids).toMatchObject([{ reason: blankSheet, wasBlank: true }])
    expect((await cameIn(trx, surveyId)).open).toMatchObject({ finished: 1, counted: 0, paper: 0 })
    // What nobody can read is not blank: somebody wrote there.
    const unreadable = await typed(trx, me, { number: 2, given: { age: { unreadable: true } } })
    expect((await sheetOf(trx, unreadable)).counted).toBe(true)
  }))

test('void by mistake: it counts again, all of it stays on record, and it can be made void once more', () =>
  withDb(async (trx) => {
    const me = await person(trx, 'mori')
    const { id: surveyId } = await sampleSurvey(trx)
    const id = await typed(trx, me)
    const restored = () => restoreSheet(trx, me, { sheet: id, reason: '別の紙だった' })
    await expect(restored()).rejects.toMatchObject({ status: 409, code: 'surveys-desk:sheet.refused.notVoid' })
    await voidSheet(trx, me, { sheet: id, reason: '二重' })
    await restored()
    expect((await sheetOf(trx, id)).counted).toBe(true)
    const page = await sheetPage(trx, surveyId, id)
    expect([page.voids, page.restorations]).toMatchObject([[], [{ void: '二重', reason: '別の紙だった', by: 'mori' }]])
    await voidSheet(trx, me, { sheet: id, reason: 'やはり二重' })
    expect((await sheetOf(trx, id)).counted).toBe(false)
    expect((await sheetPage(trx, surveyId, id)).voids).toMatchObject([{ reason: 'やはり二重' }])
  }))
