import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/journal/journal.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { itemsOf, itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { ja, pageOf, sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { isQuestion } from '#app/surveys/questionnaires/questionnaire.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { inFours } from '#app/text/fours.ts'
import { secretToken } from '#app/text/ids.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { type Fields, fieldsOf } from './answer-form.ts'
import { beginByCode, beginOpen } from './beginning.ts'
import { codesOfBatch } from './codes.fixture.ts'
import { batchesOf, endCode, makeCodes } from './codes.ts'
import { finalAnswers } from './final.ts'
import { finish } from './finishing.ts'
import { leaveSheet } from './leaving.ts'
import { markOf } from './marks.ts'
import { type PageInput, savePage } from './saving.ts'
import { findSheet, pageToResume } from './sheet.ts'
import { chooseSheet, voidSheet } from './voiding.ts'

const visitor: Actor = { kind: 'visitor' }
const soon = (seconds: number) => new Date(Date.now() + seconds * 1000)
const begin = (db: Db, formKey = secretToken()) => beginOpen(db, { survey: 'chosa', language: 'ja', formKey })
const byCode = (db: Db, code: string) => beginByCode(db, { survey: 'chosa', language: 'ja', code })
const send = (db: Db, secret: string) => finish(db, visitor, { secret, now: soon(10) })

/** A page sent as its form was shown, with these fields. */
async function page(db: Db, secret: string, key: string, fields: Fields, changes: Partial<PageInput> = {}) {
  const { definition, given } = await findSheet(db, secret)
  const shown = shownPages(definition, given).find((each) => each.page.key === key)
  const questions = (shown?.entries ?? []).filter(isQuestion)
  const items = questions.flatMap(itemsOfQuestion).map(({ item }) => item)
  return savePage(db, {
    ...{ secret, page: key, asked: questions.map((each) => each.key), seen: markOf(items, given), fields },
    ...{ to: 'next', language: 'ja', ...changes },
  })
}

const answersOf = async (db: Db, secret: string) => {
  const { id } = await findSheet(db, secret)
  return db.selectFrom('surveyAnswers').selectAll().where('sheetId', '=', id).orderBy('item').execute()
}
const countedOf = (db: Db) =>
  db.selectFrom('surveySheets').select(['channel', 'counted']).orderBy('channel', 'desc').execute()

test('who begins again with a form on which somebody has answered sees nothing of it; two clicks begin one sheet', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const key = secretToken()
    const first = await begin(trx, key)
    expect(await begin(trx, key)).toBe(first)
    await page(trx, first, 'p1', { 'q.age': '1' }, { to: 'later' })
    const second = await begin(trx, key)
    expect(second).not.toBe(first)
    expect(await findSheet(trx, second)).toMatchObject({ given: {}, page: 0 })
    expect(await begin(trx, key)).toBe(second)
    // whoever has its address goes on with the first
    expect(await findSheet(trx, first)).toMatchObject({ state: 'open', given: { age: expect.anything() } })
  }))

test('an answer that is closed on a machine opens by another address only, or by its code', () =>
  withDb(async (trx) => {
    const { id } = await sampleSurvey(trx, { sample: true, open: true })
    await makeCodes(trx, visitor, {
      survey: 'chosa',
      label: '一回目',
      district: '北',
      count: 1,
      formKey: secretToken(),
    })
    const [code, open] = [codeOf(id, 1), await begin(trx)]
    await page(trx, open, 'p1', { 'q.age': '1' }, { to: 'later' })
    const next = await leaveSheet(trx, { secret: open })
    await expect(findSheet(trx, open)).rejects.toMatchObject({ status: 404 })
    await expect(page(trx, open, 'p1', {})).rejects.toMatchObject({ status: 404 })
    expect(await findSheet(trx, next ?? '')).toMatchObject({ given: { age: expect.anything() } })

    const sampled = await byCode(trx, code)
    await page(trx, sampled, 'p1', { 'q.age': '1' }, { to: 'later' })
    let before = sampled
    for (const _ of [1, 2]) {
      expect(await byCode(trx, code)).toBe(before)
      expect(await leaveSheet(trx, { secret: before })).toBeNull()
      await expect(findSheet(trx, before)).rejects.toMatchObject({ status: 404 })
      before = await byCode(trx, code)
      expect(await findSheet(trx, before)).toMatchObject({ given: { age: expect.anything() } })
    }
  }))

test('an open survey is answered page by page, and each item is stored once', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const secret = await begin(trx)
    expect(secret).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/)
    expect(await page(trx, secret, 'p1', { 'q.age': '1', 'q.years': '30' })).toEqual({
      way: { page: 'p1', more: true },
      errors: {},
    })
    expect((await page(trx, secret, 'p1', { 'q.age': '1', 'q.years': '30', 'q.school': '北小' })).way).toEqual({
      page: 'p2',
    })
    const second = { 'q.living': '1', 'q.places': ['4'], 'q.places.other': '駅の前', 'q.satisfied.bus': '3' }
    expect((await page(trx, secret, 'p2', second)).way).toEqual({ page: 'p3' })
    const { given, definition, page: reached } = await findSheet(trx, secret)
    expect(pageToResume(definition, given, reached)).toBe('p3')
    expect((await page(trx, secret, 'p3', { 'q.first.1': '2', 'q.since': '1996-04-01' })).way).toBe('check')
    const number = await send(trx, secret)
    expect(number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const answers = await answersOf(trx, secret)
    expect(answers.map(({ item, state }) => `${item} ${state}`)).toEqual([
      ...['age given', 'first given', 'living given', 'places given', 'satisfied.bus given', 'satisfied.parks none'],
      ...['school given', 'since given', 'voice none', 'years given'],
    ])
    expect(answers.find(({ item }) => item === 'places')).toMatchObject({ choices: [4], other: '駅の前' })
    expect(answers.find(({ item }) => item === 'years')).toMatchObject({ amount: '30', choices: null })
    expect(answers.find(({ item }) => item === 'since')).toMatchObject({ day: '1996-04-01' })
    expect(await findSheet(trx, secret)).toMatchObject({ state: 'sent', receiptNumber: number, target: 'open' })
    expect(await send(trx, secret)).toBe(number)
    const saved = page(trx, secret, 'p1', { 'q.age': '2' })
    await expect(saved).rejects.toMatchObject({ status: 409, code: 'surveys:refused.sentAlready' })
  }))

test('the same form begins one sheet until that is sent; then the next person at the machine begins one of their own', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const key = secretToken()
    const first = await begin(trx, key)
    expect(await begin(trx, key)).toBe(first)
    await trx
      .updateTable('surveySheets')
      .set({ finishedAt: soon(0) })
      .execute()
    const second = await begin(trx, key)
    expect(second).not.toBe(first)
    expect(await begin(trx, key)).toBe(second)
    expect(await findSheet(trx, second)).toMatchObject({ state: 'open', given: {} })
  }))

test('answers that a change hid are not counted, though they were given', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const secret = await begin(trx)
    await page(trx, secret, 'p1', { 'q.age': '1' })
    await page(trx, secret, 'p1', { 'q.age': '1', 'q.school': '北小' })
    await page(trx, secret, 'p2', { 'q.satisfied.bus': '4' })
    await page(trx, secret, 'p3', { 'q.voice': '声' })
    expect((await page(trx, secret, 'p1', { 'q.age': '2', 'q.school': '北小' }, { to: 'check' })).way).toBe('check')
    expect((await findSheet(trx, secret)).given.school).toEqual({ words: '北小' })
    await page(trx, secret, 'p2', { 'q.satisfied.bus': '1' }, { to: 'check' })
    await send(trx, secret)
    const hidden = (await answersOf(trx, secret)).filter(({ state }) => state === 'hidden')
    expect(hidden.map(({ item }) => item)).toEqual(['first', 'school', 'since', 'voice'])
    expect(hidden.every(({ words }) => words === null)).toBe(true)
  }))

test('back and later save whatever was typed and ask for nothing; going on asks, and keeps it too', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const secret = await begin(trx)
    expect(await page(trx, secret, 'p1', { 'q.years': 'たくさん' }, { to: 'back' })).toEqual({
      way: 'sheet',
      errors: {},
    })
    expect((await findSheet(trx, secret)).given).toEqual({ years: { amount: 'たくさん' } })
    expect((await page(trx, secret, 'p1', { 'q.years': '5' }, { to: 'later' })).way).toBe('sheet')
    const { errors } = await page(trx, secret, 'p1', { 'q.years': '500' })
    expect(Object.keys(errors)).toEqual(['q.age', 'q.years'])
    const { given, page: reached } = await findSheet(trx, secret)
    expect([given, reached]).toEqual([{ years: { amount: '500' } }, 0])
    await expect(send(trx, secret)).rejects.toMatchObject({ status: 422, code: 'surveys:refused.unfinished' })
    expect(await answersOf(trx, secret)).toEqual([])
  }))

test('mending one page while checking leads back to checking, past pages that it made appear', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    const secret = await begin(trx)
    await page(trx, secret, 'p1', { 'q.age': '2' })
    expect((await page(trx, secret, 'p2', { 'q.living': '1' })).way).toBe('check')
    expect((await page(trx, secret, 'p1', { 'q.age': '3' }, { to: 'check' })).way).toBe('check')
    const opened = await page(trx, secret, 'p2', { 'q.living': '1', 'q.places': ['1'] }, { to: 'check' })
    expect(opened.way).toEqual({ page: 'p3' })
  }))

describe('bad input', () => {
  test.each([
    ['a question nobody asked', { 'q.age': '1', 'q.income': '900' }, {}],
    ['a question of another page', { 'q.age': '1', 'q.living': '1' }, {}],
    ['a question that is not there, said to be shown', {}, { asked: ['age', 'income'] }],
    ['a name that every object has', { 'q.age': '1' }, { strange: ['q.__proto__'] }],
    ['a name that no form of ours can have', { 'q.age': '1' }, { strange: ['q.age[constructor]'] }],
  ])('%s is refused and nothing stored', (_, fields, changes) =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      const secret = await begin(trx)
      const saved = page(trx, secret, 'p1', fields as Fields, changes)
      await expect(saved).rejects.toMatchObject({ status: 422, code: 'surveys:answer.unknownQuestion' })
      expect((await findSheet(trx, secret)).given).toEqual({})
    }),
  )

  test('what the database cannot keep is asked about, and the rest is kept', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      const secret = await begin(trx)
      const wrong = { 'q.age': '2', 'q.years': '1\u00002' }
      expect(Object.keys((await page(trx, secret, 'p1', wrong)).errors)).toEqual(['q.years'])
      expect((await findSheet(trx, secret)).given).toEqual({ age: { choices: [2] } })
    }))

  test.each(['nobody', '', '../p1'])('page %j is not found', (key) =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      const secret = await begin(trx)
      await expect(page(trx, secret, key, {})).rejects.toMatchObject({ status: 404 })
    }),
  )

  test('an unknown secret is not found', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      await expect(findSheet(trx, 'nope')).rejects.toMatchObject({ status: 404 })
      await expect(send(trx, 'nope')).rejects.toMatchObject({ status: 404 })
    }))

  test('another window that saved the same page meanwhile is told of, another page is not', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      const secret = await begin(trx)
      const seen = markOf(['age', 'years'], {})
      await page(trx, secret, 'p1', { 'q.age': '2' })
      await page(trx, secret, 'p2', { 'q.living': '1' })
      expect((await page(trx, secret, 'p1', { 'q.age': '2' }, { seen })).way).toEqual({ page: 'p2' })
      const other = page(trx, secret, 'p1', { 'q.age': '3' }, { seen })
      await expect(other).rejects.toMatchObject({ status: 409, code: 'surveys:refused.otherWindow' })
      expect((await findSheet(trx, secret)).given.age).toEqual({ choices: [2] })
    }))

  test('sent quicker than anybody reads', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      const secret = await begin(trx)
      await page(trx, secret, 'p1', { 'q.age': '2' })
      const sent = finish(trx, visitor, { secret, now: soon(1) })
      await expect(sent).rejects.toMatchObject({ status: 422, code: 'surveys:refused.tooFast' })
    }))
})

describe('the period', () => {
  const closed = { opensAt: soon(-900), closesAt: soon(900) }
  test.each([
    ['before the opening', soon(-901), 'surveys:refused.notYetOpen'],
    ['at the opening', closed.opensAt, null],
    ['just before the close', new Date(closed.closesAt.getTime() - 1), null],
    ['at the close', closed.closesAt, 'surveys:refused.closed'],
  ])('beginning %s', (_, now, code) =>
    withDb(async (trx) => {
      await sampleSurvey(trx, closed)
      const begun = beginOpen(trx, { survey: 'chosa', language: 'ja', formKey: secretToken(), now })
      if (code) await expect(begun).rejects.toMatchObject({ status: 409, code })
      else await expect(begun).resolves.toBeTruthy()
    }),
  )

  test('closed while it is answered: what was given stays, unfinished, and is not counted', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx, closed)
      const secret = await begin(trx)
      await page(trx, secret, 'p1', { 'q.age': '2' })
      const late = { status: 409, code: 'surveys:refused.closedMeanwhile' }
      const saved = await page(trx, secret, 'p2', { 'q.living': '1' }, { now: closed.closesAt })
      expect(saved).toMatchObject({ over: true })
      await expect(finish(trx, visitor, { secret, now: closed.closesAt })).rejects.toMatchObject(late)
      const sheet = await findSheet(trx, secret, closed.closesAt)
      const given = { age: { choices: [2] }, living: { choices: [1] } }
      expect([sheet.state, sheet.given, sheet.finishedAt]).toEqual(['over', given, null])
      // A page of another window is not written over what was kept.
      const other = page(
        trx,
        secret,
        'p1',
        { 'q.age': '3' },
        { now: closed.closesAt, seen: markOf(['age', 'years'], {}) },
      )
      await expect(other).rejects.toMatchObject(late)
      // Where the period is made longer after all, it is gone on with and sent.
      await page(trx, secret, 'p2', { 'q.living': '1' })
      expect(await send(trx, secret)).toBeTruthy()
    }))

  test('白票: where not one question was answered nothing is sent', () =>
    withDb(async (trx) => {
      const definition = { pages: [pageOf('p1', { type: 'long', key: 'voice', words: ja('意見'), limit: 100 })] }
      await sampleSurvey(trx, { definition })
      const secret = await begin(trx)
      expect((await page(trx, secret, 'p1', {})).way).toBe('check')
      await expect(send(trx, secret)).rejects.toMatchObject({ status: 422, code: 'surveys:refused.blank' })
      await page(trx, secret, 'p1', { 'q.voice': '声' })
      expect(await send(trx, secret)).toBeTruthy()
    }))

  test('a survey that is not published is not there', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx, { published: false })
      await expect(begin(trx)).rejects.toMatchObject({ status: 404 })
    }))
})

describe('codes', () => {
  const input = { survey: 'chosa', label: '一回目', district: '北', formKey: secretToken() }
  const withCodes = (run: (trx: Db, codes: { number: number; code: string }[], batch: string) => Promise<void>) => () =>
    withDb(async (trx) => {
      await sampleSurvey(trx, { sample: true, open: false })
      const batch = await makeCodes(trx, visitor, { ...input, count: 4 })
      await run(trx, await codesOfBatch(trx, batch), batch)
    })
  const first = (codes: { code: string }[], at = 0) => codes[at]?.code ?? ''
  const states = async (trx: Db, batch: string) => (await codesOfBatch(trx, batch)).map(({ state }) => state)
  const answered = async (trx: Db, code: string) => {
    const secret = await byCode(trx, code)
    await page(trx, secret, 'p1', { 'q.age': '2' })
    await send(trx, secret)
    return secret
  }

  test(
    'made once for a form, numbered on, and never kept in the clear',
    withCodes(async (trx, codes, batch) => {
      expect(codes.map(({ number }) => number)).toEqual([1, 2, 3, 4])
      expect(await makeCodes(trx, visitor, { ...input, count: 4 })).toBe(batch)
      const next = await makeCodes(trx, visitor, { ...input, count: 2, formKey: secretToken() })
      expect((await codesOfBatch(trx, next)).map(({ number }) => number)).toEqual([5, 6])
      const { rows } = await sql<{ row: string }>`select c::text as row from survey_codes c`.execute(trx)
      for (const { code } of codes) expect(rows.join()).not.toContain(code.replaceAll('-', ''))
    }),
  )

  test.each([
    ['none', 0, 422],
    ['half of one', 1.5, 422],
    ['more than a batch holds', 50_001, 422],
  ])('%s cannot be made', (_, count, status) =>
    withCodes(async (trx) => {
      const made = makeCodes(trx, visitor, { ...input, count, formKey: secretToken() })
      await expect(made).rejects.toMatchObject({ status })
    })(),
  )

  test('a survey of the public has no codes', () =>
    withDb(async (trx) => {
      await sampleSurvey(trx)
      await expect(makeCodes(trx, visitor, { ...input, count: 1 })).rejects.toMatchObject({ status: 409 })
      await expect(byCode(trx, 'x')).rejects.toMatchObject({ status: 409, code: 'surveys:refused.openOnly' })
    }))

  test(
    'each begins one sheet, which the same code leads back to; a sample is for those with a code',
    withCodes(async (trx, codes, batch) => {
      const secret = await byCode(trx, ` ${first(codes).toLowerCase().replaceAll('-', ' ')}`)
      await page(trx, secret, 'p1', { 'q.age': '2' }, { to: 'later' })
      expect(await byCode(trx, first(codes))).toBe(secret)
      expect(await findSheet(trx, secret)).toMatchObject({ target: 'sample', given: { age: { choices: [2] } } })
      expect(await states(trx, batch)).toEqual(['begun', 'unused', 'unused', 'unused'])
      await expect(begin(trx)).rejects.toMatchObject({ status: 409, code: 'surveys:refused.sampleOnly' })
    }),
  )

  test(
    'that cannot be taken are told apart',
    withCodes(async (trx, codes, batch) => {
      const { id } = await trx.selectFrom('surveys').select('id').executeTakeFirstOrThrow()
      await answered(trx, first(codes))
      await endCode(trx, visitor, { survey: 'chosa', number: 2, kind: 'void', reason: '紛失' })
      await endCode(trx, visitor, { survey: 'chosa', number: 3, kind: 'undelivered', reason: '' })
      await paperSheet(trx, 4)
      const told = async (code: string) => byCode(trx, code).catch((error) => error.code)
      expect(await told('')).toBe('surveys:code.missing')
      expect(await told('ABCD-EFGH-JKN')).toBe('surveys:code.mistyped')
      expect(await told(inFours(codeOf(id, 99)))).toBe('surveys:code.unknown')
      expect(await told(first(codes))).toBe('surveys:code.done')
      expect(await told(first(codes, 1))).toBe('surveys:code.void')
      expect(await told(first(codes, 3))).toBe('surveys:code.paper')
      expect(await states(trx, batch)).toEqual(['done', 'void', 'undelivered', 'paper'])
      expect(await batchesOf(trx, id)).toMatchObject([
        { label: '一回目', district: '北', count: 4, states: { done: 1, void: 1, undelivered: 1, paper: 1 } },
      ])
      // the letter was found after all
      expect(await told(first(codes, 2))).toMatch(/^([2-9a-z]{4}-){3}/)
      const again = endCode(trx, visitor, { survey: 'chosa', number: 1, kind: 'void', reason: '' })
      await expect(again).rejects.toMatchObject({ status: 409, code: 'surveys-desk:codes.refused.answered' })
      const twice = endCode(trx, visitor, { survey: 'chosa', number: 2, kind: 'void', reason: '' })
      await expect(twice).rejects.toMatchObject({ status: 409, code: 'surveys-desk:codes.refused.ended' })
    }),
  )

  test(
    'made void while their sheet is being filled in do not send it',
    withCodes(async (trx, codes) => {
      const secret = await byCode(trx, first(codes))
      await page(trx, secret, 'p1', { 'q.age': '2' })
      await endCode(trx, visitor, { survey: 'chosa', number: 1, kind: 'void', reason: '紛失' })
      await expect(send(trx, secret)).rejects.toMatchObject({ status: 409, code: 'surveys:code.void' })
    }),
  )

  test(
    'with paper and web: the first counts, unless chosen otherwise or void',
    withCodes(async (trx, codes) => {
      const secret = await byCode(trx, first(codes))
      await page(trx, secret, 'p1', { 'q.age': '2' })
      const paper = await paperSheet(trx, 1)
      await send(trx, secret)
      const web = (await findSheet(trx, secret)).id
      expect(await countedOf(trx)).toEqual([
        { channel: 'web', counted: false },
        { channel: 'paper', counted: true },
      ])
      await chooseSheet(trx, visitor, { sheet: web, reason: '紙は途中まで' })
      expect(await countedOf(trx)).toMatchObject([{ counted: true }, { counted: false }])
      await voidSheet(trx, visitor, { sheet: web, reason: 'いたずら' })
      expect(await countedOf(trx)).toMatchObject([{ counted: false }, { counted: true }])
      await voidSheet(trx, visitor, { sheet: paper, reason: 'いたずら' })
      expect(await countedOf(trx)).toMatchObject([{ counted: false }, { counted: false }])
      const again = voidSheet(trx, visitor, { sheet: paper, reason: 'もう一度' })
      await expect(again).rejects.toMatchObject({ status: 409 })
    }),
  )
})

/** As typing from paper will store one. */
async function paperSheet(trx: Db, number: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into survey_sheets (id, survey_id, questionnaire_id, target, channel, code_id, number, finished_at, counted)
    select gen_random_uuid(), c.survey_id, q.id, 'sample', 'paper', c.id, 1, now() - interval '1 minute', true
    from survey_codes c join questionnaires q on q.survey_id = c.survey_id where c.number = ${number}
    returning id`.execute(trx)
  return rows[0]?.id ?? ''
}

describe('at once', () => {
  test('one form begins one sheet, one code begins one, and one sheet is stored once', async () => {
    const { db, drop } = await freshDatabase()
    try {
      await sampleSurvey(db, { sample: true })
      const formKey = secretToken()
      const eight = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, run))
      expect(new Set(await eight(() => begin(db, formKey))).size).toBe(1)
      const batch = await makeCodes(db, visitor, { survey: 'chosa', label: '', count: 1, formKey })
      const [{ code = '' } = {}] = await codesOfBatch(db, batch)
      const secrets = new Set(await eight(() => byCode(db, code)))
      expect(secrets.size).toBe(1)
      const [secret = ''] = secrets
      await eight(() => page(db, secret, 'p1', { 'q.age': '2' }))
      expect(new Set(await eight(() => send(db, secret))).size).toBe(1)
      const { rows } = await sql<{ n: number[] }>`select array[(select count(*) from survey_sheets),
        (select count(*) from survey_answers), (select count(*) from journal where verb = 'sheet.received')]::int[] as n`.execute(
        db,
      )
      expect(rows[0]?.n).toEqual([2, itemsOf(sampleQuestionnaire()).length, 1])
    } finally {
      await drop()
    }
  })
})

const definition = sampleQuestionnaire()
const code = (max: number) => fc.integer({ min: 1, max })
const fields = (...all: Fields[]): fc.Arbitrary<Fields> => fc.constantFrom(...all)
const answers: Record<string, fc.Arbitrary<Fields>> = {
  age: code(3).map((n) => ({ 'q.age': String(n) })),
  years: fc.integer({ min: 0, max: 110 }).map((n) => ({ 'q.years': String(n) })),
  school: fc.constant({ 'q.school': '北小' }),
  living: code(4).map((n) => ({ 'q.living': String(n) })),
  places: fields({ 'q.places': '1' }, { 'q.places': ['2', '3'] }, { 'q.places': '4' }, { 'q.places': '9' }),
  satisfied: fc.record({ bus: code(5), parks: code(5) }).map(({ bus, parks }) => ({
    'q.satisfied.bus': String(bus),
    'q.satisfied.parks': String(parks),
  })),
  first: fields({ 'q.first.1': '2' }, { 'q.first.1': '3', 'q.first.2': '1' }),
  since: fc.constant({ 'q.since': '2001-02-03' }),
  voice: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => ({ 'q.voice': text.replace(/\p{Cc}/gu, '') })),
}
const step = fc.record({
  page: fc.constantFrom('p1', 'p2', 'p3'),
  to: fc.constantFrom('next' as const, 'back' as const, 'later' as const, 'check' as const),
  typed: fc.record(answers, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Fields>>,
})

test('a hundred people who wander about: no sheet is lost, each item is there exactly once, as its final answer', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const secret = await begin(trx)
        for (const { page: key, to, typed } of steps) {
          const { given } = await findSheet(trx, secret)
          const shown = shownPages(definition, given).find((each) => each.page.key === key)
          const asked = (shown?.entries ?? []).filter(isQuestion).map((each) => each.key)
          await page(trx, secret, key, Object.assign({}, ...asked.map((each) => typed[each])), { to })
        }
        const { given } = await findSheet(trx, secret)
        await page(trx, secret, 'p1', { ...typedOn('p1', given), 'q.age': String(given.age?.choices?.[0] ?? 2) })
        await send(trx, secret)
        const stored = new Map((await answersOf(trx, secret)).map((each) => [each.item, each]))
        const wanted = finalAnswers(definition, (await findSheet(trx, secret)).given)
        expect(stored.size).toBe(wanted.length)
        for (const { item, state, answer } of wanted) {
          const { choices, amount, day, words } = stored.get(item) ?? {}
          expect([stored.get(item)?.state, choices, amount, day, words]).toEqual([
            ...[state, answer.choices ?? null, answer.amount ?? null, answer.day ?? null, answer.words ?? null],
          ])
        }
      }),
      { numRuns: 100 },
    )
  }))

/** The form of a page as it is filled in when it is opened again. */
function typedOn(key: string, given: Given): Fields {
  const shown = shownPages(definition, given).find((each) => each.page.key === key)
  return fieldsOf(shown?.entries ?? [], given)
}
