import fc from 'fast-check'
import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { fingerprintOf } from '#app/surveys/questionnaires/building.ts'
import { conditionForm, conditionFrom, linesOf } from '#app/surveys/questionnaires/condition-form.ts'
import * as draft from '#app/surveys/questionnaires/draft.ts'
import {
  addWritten,
  changeWritten,
  placeWritten,
  removeWritten,
  setShown,
  type WrittenEntry,
} from '#app/surveys/questionnaires/entry.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { ja, sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { createSurvey, findSurvey, type SurveyFields } from '#app/surveys/questionnaires/survey.ts'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { addNewPage, dropPage, headOf, namePage, placePage } from './paging.ts'

const refused = (code: string, values = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) })

async function drafted(db: Parameters<typeof createSurvey>[0], questions = sampleQuestionnaire()) {
  const departmentId = newId()
  await db
    .insertInto('departments')
    .values({ id: departmentId, key: `d-${departmentId}`, name: '企画課', nameKana: 'きかくか' })
    .execute()
  const none = { titleEasy: null, titleEn: null, purposeEasy: null, purposeEn: null, audienceEasy: null }
  const fields: SurveyFields = {
    ...{ ...none, audienceEn: null, privacyEasy: null, privacyEn: null, population: null, excess: 'none' },
    ...{ title: '市民アンケート', purpose: '計画のため', audience: '市民', privacy: '統計だけ', contact: '企画課' },
    ...{ departmentId, opensAt: new Date('2027-01-10'), closesAt: new Date('2027-02-10'), sample: true, open: true },
  }
  const { slug, id } = await createSurvey(db, system, { ...fields, draft: questions })
  const now = async () => (await findSurvey(db, slug)).draft
  const was = async (key: string) => fingerprintOf(draft.findEntry(await now(), key))
  return { slug, id, now, was, fields }
}

const short = (text: string): WrittenEntry => ({ type: 'short', words: ja(text), limit: 20 })

test('entries come, change, move and go; a new one gets a key that was never used', () =>
  withDb(async (trx) => {
    const { slug, now, was } = await drafted(trx)
    const place = { page: 'p2', before: 'places' }
    const { key } = await addWritten(trx, system, { survey: slug, place, key: null, written: short('勤め先') })
    expect(key).toBe('q1')
    const keys = async () => (await now()).pages.map((page) => page.entries.map((entry) => entry.key))
    expect((await keys())[1]).toEqual(['living', 'q1', 'places', 'satisfied'])
    await changeWritten(trx, system, { survey: slug, key, was: await was(key), written: short('勤め先の場所') })
    await placeWritten(trx, system, { survey: slug, key, place: draft.stepOf(await now(), key, 'up') ?? place })
    await placeWritten(trx, system, { survey: slug, key, place: draft.stepOf(await now(), key, 'up') ?? place })
    expect((await keys())[0]).toEqual(['h1', 'age', 'years', 'school', 'q1'])
    await placeWritten(trx, system, { survey: slug, key, place: { page: 'p3', before: 'first' } })
    expect((await keys())[2]?.[0]).toBe('q1')
    await removeWritten(trx, system, { survey: slug, key, was: await was(key) })
    expect((await keys()).flat()).not.toContain('q1')
    const journal = await trx.selectFrom('journal').select('verb').where('verb', 'like', 'survey.%').execute()
    expect(journal).toHaveLength(7)
  }))

test('two people write one question: the second is told and sees what stands now; other questions are not in their way', () =>
  withDb(async (trx) => {
    const { slug, was, now } = await drafted(trx)
    const seen = await was('voice')
    const other = await was('school')
    const long = (text: string): WrittenEntry => ({ type: 'long', words: ja(text), limit: 100 })
    await changeWritten(trx, system, { survey: slug, key: 'voice', was: seen, written: long('先の人の文') })
    const second = changeWritten(trx, system, { survey: slug, key: 'voice', was: seen, written: long('後の人の文') })
    await expect(second).rejects.toMatchObject({
      code: 'surveys-desk:refused.changedMeanwhile',
      current: { now: { words: ja('先の人の文') } },
    })
    await expect(removeWritten(trx, system, { survey: slug, key: 'voice', was: seen })).rejects.toEqual(
      refused('surveys-desk:refused.changedMeanwhile'),
    )
    await changeWritten(trx, system, { survey: slug, key: 'school', was: other, written: short('学校名') })
    expect(draft.findEntry(await now(), 'voice')?.words.ja).toBe('先の人の文')
    await removeWritten(trx, system, { survey: slug, key: 'voice', was: await was('voice') })
    const gone = changeWritten(trx, system, { survey: slug, key: 'voice', written: long('まだ') })
    await expect(gone).rejects.toEqual(refused('surveys-desk:refused.gone'))
  }))

test('conditions that point forward, at themselves or at nothing are refused, with the questions named', () =>
  withDb(async (trx) => {
    const { slug } = await drafted(trx)
    const set = (key: string, show: Parameters<typeof setShown>[2]['show']) =>
      setShown(trx, system, { survey: slug, key, show, now: () => null })
    await expect(set('years', { item: 'living', is: [1] })).rejects.toEqual(
      refused('surveys-desk:problem.conditionForward', { question: 2, other: 4 }),
    )
    await expect(set('voice', { item: 'voice', answered: true })).rejects.toEqual(
      refused('surveys-desk:problem.conditionItself', { question: 9 }),
    )
    await expect(set('voice', { item: 'nobody', answered: true })).rejects.toEqual(
      refused('surveys-desk:problem.conditionUnknown'),
    )
    await expect(set('p2', { item: 'places', includes: [1] })).rejects.toEqual(
      refused('surveys-desk:problem.conditionForward', { context: 'page', question: 2, other: 5 }),
    )
    await expect(set('voice', { item: 'age', is: [7] })).rejects.toEqual(
      refused('surveys-desk:problem.conditionOption', { code: 7 }),
    )
    // a circle: years hangs on school, school on age and years
    await set('school', {
      all: [
        { item: 'age', is: [1] },
        { item: 'years', greater: 3 },
      ],
    })
    await expect(set('years', { item: 'school', answered: true })).rejects.toEqual(
      refused('surveys-desk:problem.conditionForward', { question: 2, other: 3 }),
    )
  }))

test('a condition of groups within groups stays as it is when its question is written anew', () =>
  withDb(async (trx) => {
    const { slug, now, was } = await drafted(trx)
    const young = { any: [{ item: 'age', is: [1] }, { not: { item: 'years', greater: 3 } }] }
    const many = { any: Array.from({ length: 12 }, (_, at) => ({ item: 'years', greater: at })) }
    const show = { all: [young, many, { not: { all: [young, { item: 'places', includes: [1] }] } }] }
    await setShown(trx, system, { survey: slug, key: 'voice', show, now: () => null })
    await changeWritten(trx, system, { survey: slug, key: 'voice', was: await was('voice'), written: short('声') })
    expect(draft.findEntry(await now(), 'voice')).toMatchObject({ words: ja('声'), show })
    const items = itemsOf(await now())
    const empty = conditionForm.parse({ was: '', formKey: 'a-key-of-this-form' })
    expect(linesOf(show)).toBe(null)
    expect(conditionFrom(empty, items, show)).toMatchObject({ refused: { field: 'drop' } })
    expect(conditionFrom({ ...empty, drop: 'on' }, items, show)).toEqual({ show: null })
    expect(conditionFrom(empty, items, young)).toEqual({ show: null })
  }))

test('nothing is moved, removed or shortened from under a condition', () =>
  withDb(async (trx) => {
    const { slug } = await drafted(trx)
    await expect(removeWritten(trx, system, { survey: slug, key: 'age' })).rejects.toEqual(
      // the third as it stands now: with the first gone it would be the second
      refused('surveys-desk:problem.conditionUnknown', { question: 3 }),
    )
    const place = { page: 'p3', before: null }
    await expect(placeWritten(trx, system, { survey: slug, key: 'places', place })).rejects.toEqual(
      refused('surveys-desk:problem.conditionForward', { context: 'page', question: 3 }),
    )
    const fewer: WrittenEntry = {
      ...{ type: 'single', words: ja('年代'), attribute: 'age' },
      options: [2, 3].map((code) => ({ code, words: ja(`年代${code}`) })),
    }
    await expect(changeWritten(trx, system, { survey: slug, key: 'age', written: fewer })).rejects.toEqual(
      refused('surveys-desk:problem.conditionOption', { question: 3, other: 1, code: 1 }),
    )
    await expect(placePage(trx, system, { survey: slug, key: 'p2', before: null })).rejects.toEqual(
      refused('surveys-desk:problem.conditionForward'),
    )
  }))

test('an option that was taken away does not give its code to another', () =>
  withDb(async (trx) => {
    const { slug, now } = await drafted(trx)
    const options = [
      { code: 3, words: ja('三') },
      { code: null, words: ja('新') },
      { code: 1, words: ja('一') },
    ]
    await changeWritten(trx, system, {
      survey: slug,
      key: 'first',
      written: { type: 'ranking', words: ja('順'), max: 2, options },
    })
    expect(draft.findEntry(await now(), 'first')).toMatchObject({ options: [{ code: 3 }, { code: 4 }, { code: 1 }] })
    const rows = [
      { key: 'parks', words: ja('公園') },
      { key: null, words: ja('道') },
    ]
    const written: WrittenEntry = {
      ...{ type: 'matrix', words: ja('満足') },
      rows: [{ key: 'bus', words: ja('バス') }, ...rows],
      options: [1, 2, 3, 4, 5].map((code) => ({ code, words: ja(String(code)) })),
    }
    await changeWritten(trx, system, { survey: slug, key: 'satisfied', written })
    expect(draft.findEntry(await now(), 'satisfied')).toMatchObject({
      rows: [{ key: 'bus' }, { key: 'parks' }, { key: 'r1', words: ja('道') }],
    })
  }))

test('pages: added, named, moved, and when one goes its questions stay', () =>
  withDb(async (trx) => {
    const { slug, now } = await drafted(trx)
    const { key } = await addNewPage(trx, system, { survey: slug, before: 'p2', title: ja('お仕事') })
    expect((await now()).pages.map((page) => page.key)).toEqual(['p1', key, 'p2', 'p3'])
    const was = fingerprintOf(headOf(draft.findPage(await now(), key)))
    await namePage(trx, system, { survey: slug, key, was, title: ja('働き方') })
    await expect(namePage(trx, system, { survey: slug, key, was, title: null })).rejects.toEqual(
      refused('surveys-desk:refused.changedMeanwhile'),
    )
    await placePage(trx, system, { survey: slug, key, before: 'p1' })
    expect((await now()).pages[0]?.key).toBe(key)
    await dropPage(trx, system, { survey: slug, key })
    await dropPage(trx, system, { survey: slug, key: 'p3' })
    const { pages } = await now()
    expect(pages[1]?.entries.map((entry) => entry.key)).toEqual([
      'living',
      'places',
      'satisfied',
      'first',
      'since',
      'voice',
    ])
  }))

test('no way of rearranging loses or doubles anything', () => {
  const all = ({ pages }: Questionnaire) =>
    pages.flatMap(({ entries }) => entries.map((entry) => JSON.stringify(entry))).sort()
  const pick = <T>(list: T[], at: number): T => list[at % list.length] as T
  const step = fc.record({
    kind: fc.constantFrom(
      'move' as const,
      'up' as const,
      'down' as const,
      'page' as const,
      'drop' as const,
      'new' as const,
    ),
    one: fc.nat(40),
    other: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const first = sampleQuestionnaire()
      let now = first
      for (const [at, { kind, one, other }] of steps.entries()) {
        const keys = now.pages.flatMap(({ entries }) => entries.map(({ key }) => key))
        const key = pick(keys, one)
        const page = pick(now.pages, other)
        const place = kind === 'up' || kind === 'down' ? draft.stepOf(now, key, kind) : null
        if (place) now = draft.moveEntry(now, key, place)
        if (kind === 'move')
          now = draft.moveEntry(now, key, {
            page: page.key,
            before: pick([...page.entries.map((e) => e.key), null], one),
          })
        if (kind === 'page')
          now = draft.movePage(now, pick(now.pages, one).key, pick([...now.pages.map((p) => p.key), null], other))
        if (kind === 'drop' && now.pages.length > 1) now = draft.removePage(now, page.key)
        if (kind === 'new') now = draft.addPage(now, { key: `n${at}` }, page.key)
        expect(all(now)).toEqual(all(first))
        expect(new Set(now.pages.map(({ key }) => key)).size).toBe(now.pages.length)
      }
    }),
  )
})

test('who made it is kept', () =>
  withDb(async (trx) => {
    const author = await staffMember(trx, '山本')
    const { fields } = await drafted(trx)
    const { slug } = await createSurvey(trx, author, fields)
    expect(await findSurvey(trx, slug)).toMatchObject({
      createdBy: author.id,
      wave: 1,
      draft: { pages: [{ key: 'p1' }] },
    })
  }))
