import { describe, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import { bankQuestions, keepInBank, takeFromBank } from '#app/surveys/questionnaires/bank.ts'
import { publishedQuestionnaire } from '#app/surveys/questionnaires/building.ts'
import { copySurvey } from '#app/surveys/questionnaires/copy.ts'
import { correctedIn, correctSurvey, dropCorrection } from '#app/surveys/questionnaires/correction.ts'
import { frozenProblems } from '#app/surveys/questionnaires/correction-rules.ts'
import { findEntry } from '#app/surveys/questionnaires/draft.ts'
import {
  addWritten,
  changeWritten,
  placeWritten,
  removeWritten,
  setShown,
  type WrittenEntry,
} from '#app/surveys/questionnaires/entry.ts'
import { changePeriod, closeNow } from '#app/surveys/questionnaires/period.ts'
import { problemsOf } from '#app/surveys/questionnaires/problems.ts'
import { missingIn, publishSurvey } from '#app/surveys/questionnaires/publication.ts'
import { everyType, ja, optionsOf, sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { type Question, type Questionnaire, questionsOf } from '#app/surveys/questionnaires/questionnaire.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { editSurvey, findSurvey, surveyState } from '#app/surveys/questionnaires/survey.ts'
import type { Db } from '#db/connection'
import { seedReference } from '#db/seeds/reference'
import { withDb } from '#db/testing'
import { evidenceOf, setEvidence } from './evidence.ts'

const refused = (code: string, values = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) })
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000)
const ranking = (...options: string[]): WrittenEntry => ({
  type: 'ranking',
  words: ja('順'),
  max: 2,
  options: optionsOf(...options),
})

async function drafted(db: Db) {
  const { slug, id } = await sampleSurvey(db, { published: false })
  await db
    .updateTable('surveys')
    .set({ opensAt: day(-1), closesAt: day(10) })
    .where('id', '=', id)
    .execute()
  return { slug, id, survey: () => findSurvey(db, slug) }
}

test('publication freezes what is asked, fixes what is counted, and tells everybody', () =>
  withDb(async (trx) => {
    const { slug, id, survey } = await drafted(trx)
    await publishSurvey(trx, system, { survey: slug })
    expect(surveyState(await survey())).toBe('open')
    expect(await publishedQuestionnaire(trx, id)).toMatchObject({ number: 1, definition: sampleQuestionnaire() })
    const items = await trx
      .selectFrom('surveyItems')
      .select(['item', 'kind'])
      .where('surveyId', '=', id)
      .orderBy('sort')
      .execute()
    expect(items).toHaveLength(10)
    expect(items[5]).toEqual({ item: 'satisfied.bus', kind: 'scale' })
    const entry = await trx
      .selectFrom('journal')
      .select(['verb', 'public'])
      .where('verb', '=', 'survey.published')
      .execute()
    expect(entry).toEqual([{ verb: 'survey.published', public: true }])
    await expect(publishSurvey(trx, system, { survey: slug })).rejects.toEqual(
      refused('surveys-desk:refused.publishedAlready'),
    )
  }))

describe('publication is refused', () => {
  test.each(['title', 'purpose', 'audience', 'privacy', 'contact'] as const)('without %s', (field) =>
    withDb(async (trx) => {
      const { slug, id, survey } = await drafted(trx)
      await trx
        .updateTable('surveys')
        .set({ [field]: ' ' })
        .where('id', '=', id)
        .execute()
      expect(missingIn(await survey())).toEqual([field])
      await expect(publishSurvey(trx, system, { survey: slug })).rejects.toEqual(
        refused('surveys-desk:refused.detailsMissing'),
      )
    }),
  )

  test('when its period is over', () =>
    withDb(async (trx) => {
      const { slug, survey } = await drafted(trx)
      expect(missingIn(await survey(), day(11))).toEqual(['closesAt'])
      await expect(publishSurvey(trx, system, { survey: slug, now: day(11) })).rejects.toEqual(
        refused('surveys-desk:refused.detailsMissing'),
      )
    }))

  test('with a question that cannot be answered, naming it; and when somebody changed it meanwhile', () =>
    withDb(async (trx) => {
      const { slug, survey } = await drafted(trx)
      const { version } = await survey()
      await changeWritten(trx, system, { survey: slug, key: 'first', written: ranking('道') })
      await expect(publishSurvey(trx, system, { survey: slug })).rejects.toEqual(
        refused('surveys-desk:problem.optionsTooFew', { question: 7 }),
      )
      await expect(publishSurvey(trx, system, { survey: slug, version })).rejects.toEqual(
        refused('surveys-desk:refused.changedMeanwhile'),
      )
    }))
})

test('after publication only what is safe may change', () =>
  withDb(async (trx) => {
    const { slug } = await sampleSurvey(trx)
    await editSurvey(trx, system, { survey: slug, version: 1, changes: { contact: '新しい係', population: 900 } })
    const change = editSurvey(trx, system, { survey: slug, version: 2, changes: { privacy: 'ほかにも使う' } })
    await expect(change).rejects.toEqual(refused('surveys-desk:refused.detailsFrozen'))
    const late = editSurvey(trx, system, { survey: slug, version: 1, changes: { contact: '後の人' } })
    await expect(late).rejects.toEqual(refused('surveys-desk:refused.changedMeanwhile'))
  }))

describe('a correction', () => {
  test('gives the wording anew with its reason; keys and codes stay, what was asked is kept', () =>
    withDb(async (trx) => {
      const { slug, id, survey } = { ...(await sampleSurvey(trx)), survey: () => findSurvey(trx, 'chosa') }
      const asked: Question = {
        ...everyType.multiple,
        words: ja('よく行くのはどこですか。'),
        options: [...everyType.multiple.options],
      }
      await changeWritten(trx, system, {
        survey: slug,
        key: 'places',
        written: { ...asked, options: [...asked.options, { code: null, words: ja('学校') }] },
      })
      await placeWritten(trx, system, { survey: slug, key: 'voice', place: { page: 'p3', before: 'since' } })
      const published = await publishedQuestionnaire(trx, id)
      const keys = correctedIn(published?.definition as Questionnaire, (await survey()).draft).map(({ key }) => key)
      expect(keys).toEqual(['places', 'voice', 'since'])
      await expect(correctSurvey(trx, system, { survey: slug, reason: ' ' })).rejects.toEqual(
        refused('surveys-desk:refused.reasonMissing'),
      )
      await correctSurvey(trx, system, { survey: slug, reason: '言葉が足りなかったため' })
      const now = await publishedQuestionnaire(trx, id)
      expect(now?.number).toBe(2)
      expect(findEntry(now?.definition as Questionnaire, 'places')).toMatchObject({ options: { 5: { code: 10 } } })
      const all = await trx
        .selectFrom('questionnaires')
        .select(['number', 'reason'])
        .where('surveyId', '=', id)
        .orderBy('number')
        .execute()
      expect(all).toEqual([
        { number: 1, reason: null },
        { number: 2, reason: '言葉が足りなかったため' },
      ])
      await expect(correctSurvey(trx, system, { survey: slug, reason: '二度目' })).rejects.toEqual(
        refused('surveys-desk:refused.nothingCorrected'),
      )
    }))

  test('that takes away, adds or gives another meaning is refused', () =>
    withDb(async (trx) => {
      const { slug } = await sampleSurvey(trx)
      const place = { page: 'p1', before: null }
      const voice = removeWritten(trx, system, { survey: slug, key: 'voice' })
      await expect(voice).rejects.toEqual(refused('surveys-desk:frozen.questionGone', { question: 9 }))
      const more = addWritten(trx, system, {
        survey: slug,
        place,
        key: null,
        written: { type: 'long', words: ja('新'), limit: 10 },
      })
      await expect(more).rejects.toEqual(refused('surveys-desk:frozen.questionNew'))
      const change = (written: WrittenEntry) => changeWritten(trx, system, { survey: slug, key: 'first', written })
      await expect(change(ranking('道', '川'))).rejects.toEqual(
        refused('surveys-desk:frozen.optionGone', { question: 7, code: 3 }),
      )
      await expect(change(ranking('川', '道', '緑'))).rejects.toEqual(
        refused('surveys-desk:frozen.optionSwapped', { question: 7 }),
      )
      await expect(change({ type: 'long', words: ja('順'), limit: 10 })).rejects.toEqual(
        refused('surveys-desk:frozen.typeChanged'),
      )
      await expect(change({ ...ranking('道', '川', '緑'), max: 1 } as WrittenEntry)).rejects.toEqual(
        refused('surveys-desk:frozen.narrower'),
      )
      await addWritten(trx, system, {
        survey: slug,
        place,
        key: null,
        written: { type: 'explanation', words: ja('お願い') },
      })
      await change(ranking('道路', '川', '緑', '山'))
    }))

  test('rows and "other" stay what they are', () => {
    const was = sampleQuestionnaire()
    const changed = (change: (questions: { [key: string]: Question }) => void) => {
      const next = structuredClone(was)
      const questions = questionsOf(next)
      change(Object.fromEntries(questions.map((question) => [question.key, question])))
      return frozenProblems(was, next).map(({ code }) => code.replace('surveys-desk:frozen.', ''))
    }
    const matrix = (all: { [key: string]: Question }) => all.satisfied as Extract<Question, { type: 'matrix' }>
    expect(changed(() => {})).toEqual([])
    expect(changed((all) => matrix(all).rows.pop())).toEqual(['rowGone'])
    expect(changed((all) => matrix(all).rows.push({ key: 'r3', words: ja('道') }))).toEqual(['rowNew'])
    expect(
      changed((all) =>
        matrix(all).rows.splice(0, 2, { key: 'bus', words: ja('公園') }, { key: 'parks', words: ja('バス') }),
      ),
    ).toEqual(['rowSwapped'])
    expect(
      changed((all) => {
        const other = (all.places as Extract<Question, { type: 'multiple' }>).options[3]
        if (other) other.other = undefined
      }),
    ).toEqual(['optionOther'])
  })

  test('that is given up leaves what people answer', () =>
    withDb(async (trx) => {
      const { slug, definition } = await sampleSurvey(trx)
      await setShown(trx, system, { survey: slug, key: 'voice', show: { item: 'age', is: [1] }, now: () => null })
      expect((await findSurvey(trx, slug)).draft).not.toEqual(definition)
      await dropCorrection(trx, system, { survey: slug })
      expect((await findSurvey(trx, slug)).draft).toEqual(definition)
      const { slug: other } = await drafted2(trx)
      await expect(dropCorrection(trx, system, { survey: other })).rejects.toEqual(
        refused('surveys-desk:refused.notPublished'),
      )
    }))
})

const drafted2 = (db: Db) => sampleSurvey(db, { slug: 'andere', published: false })

describe('the period', () => {
  test('is moved with a reason, and ended at once', () =>
    withDb(async (trx) => {
      const { slug } = await sampleSurvey(trx)
      const closesAt = day(20)
      await changePeriod(trx, system, { survey: slug, closesAt, reason: '回答が少ないため' })
      expect((await findSurvey(trx, slug)).closesAt).toEqual(closesAt)
      await closeNow(trx, system, { survey: slug, reason: '目標に届いたため' })
      expect(surveyState(await findSurvey(trx, slug))).toBe('closed')
      await expect(closeNow(trx, system, { survey: slug, reason: 'もう一度' })).rejects.toEqual(
        refused('surveys-desk:refused.notOpen'),
      )
      await changePeriod(trx, system, { survey: slug, closesAt, reason: '続ける' })
      expect(surveyState(await findSurvey(trx, slug))).toBe('open')
    }))

  test.each([
    [{ closesAt: day(-1) }, 'periodPast'],
    [{ reason: ' ' }, 'reasonMissing'],
  ])('%j is refused: %s', (wrong, code) =>
    withDb(async (trx) => {
      const { slug } = await sampleSurvey(trx)
      const input = { survey: slug, closesAt: day(20), reason: '理由', ...wrong }
      await expect(changePeriod(trx, system, input)).rejects.toEqual(refused(`surveys-desk:refused.${code}`))
    }),
  )
})

test('a copy is the next wave or a series of its own, with questions, texts and links, without answers', () =>
  withDb(async (trx) => {
    const plan = await samplePlan(trx)
    const { slug, id, seriesId } = await sampleSurvey(trx, { departmentId: plan.departmentId })
    const sectionId = (await trx.selectFrom('sections').select('id').where('key', '=', 'c1').executeTakeFirstOrThrow())
      .id
    await setEvidence(trx, system, {
      survey: slug,
      links: [
        { sectionId, item: '' },
        { sectionId, item: 'satisfied.bus' },
      ],
    })
    const period = { opensAt: day(300), closesAt: day(330), title: '次のアンケート' }
    const wave = await copySurvey(trx, system, { survey: slug, as: 'wave', ...period })
    const third = await copySurvey(trx, system, { survey: slug, as: 'wave', ...period })
    const apart = await copySurvey(trx, system, { survey: slug, as: 'series', ...period })
    expect(await findSurvey(trx, wave.slug)).toMatchObject({
      seriesId,
      wave: 2,
      publishedAt: null,
      draft: sampleQuestionnaire(),
    })
    expect((await findSurvey(trx, third.slug)).wave).toBe(3)
    expect((await findSurvey(trx, apart.slug)).seriesId).not.toBe(seriesId)
    expect((await evidenceOf(trx, wave.id)).map(({ item, section }) => `${section} ${item}`)).toEqual([
      'c1 ',
      'c1 satisfied.bus',
    ])
    expect(await evidenceOf(trx, id)).toHaveLength(2)
    // a key of the earlier wave means the same for ever
    await removeWritten(trx, system, { survey: wave.slug, key: 'voice' })
    const place = { page: 'p1', before: null }
    const other = addWritten(trx, system, { survey: wave.slug, place, key: 'voice', written: ranking('道', '川') })
    await expect(other).rejects.toEqual(refused('surveys-desk:refused.keyOfEarlier', { key: 'voice' }))
    await addWritten(trx, system, {
      survey: wave.slug,
      place,
      key: 'voice',
      written: { type: 'long', words: ja('ご意見'), limit: 50 },
    })
    // nor does a code, though its option was taken away
    await changeWritten(trx, system, { survey: wave.slug, key: 'first', written: ranking('道', '川') })
    const again = [...optionsOf('道', '川'), { code: null, words: ja('山') }]
    await changeWritten(trx, system, {
      survey: wave.slug,
      key: 'first',
      written: { type: 'ranking', words: ja('順'), max: 2, options: again },
    })
    expect(findEntry((await findSurvey(trx, wave.slug)).draft, 'first')).toMatchObject({ options: { 2: { code: 4 } } })
  }))

test('links name sections and items that exist', () =>
  withDb(async (trx) => {
    const plan = await samplePlan(trx)
    const { slug } = await sampleSurvey(trx, { departmentId: plan.departmentId })
    const sectionId = (await trx.selectFrom('sections').select('id').where('key', '=', 'c1').executeTakeFirstOrThrow())
      .id
    const set = (link: { sectionId: string; item: string }) => setEvidence(trx, system, { survey: slug, links: [link] })
    await expect(set({ sectionId, item: 'nobody' })).rejects.toEqual(refused('surveys-desk:refused.itemUnknown'))
    const nowhere = '01900000-0000-7000-8000-000000000000'
    await expect(set({ sectionId: nowhere, item: '' })).rejects.toEqual(refused('surveys-desk:refused.sectionUnknown'))
  }))

test('the bank: its questions are sound in three languages, are taken with keys of their own, and grow', () =>
  withDb(async (trx) => {
    await seedReference(trx)
    const bank = await bankQuestions(trx)
    expect(bank.slice(0, 5).map(({ question }) => 'attribute' in question && question.attribute)).toEqual([
      ...['age', 'sex', 'district', 'occupation', 'residence'],
    ])
    expect(problemsOf({ pages: [{ key: 'p1', entries: bank.map(({ question }) => question) }] })).toEqual([])
    const { slug } = await drafted(trx)
    const questions = bank.filter(({ question }) => ['age', 'satisfaction'].includes(question.key)).map(({ id }) => id)
    const { key } = await takeFromBank(trx, system, { survey: slug, questions, place: { page: 'p3', before: null } })
    expect(key).toBe('age-1, satisfaction')
    await expect(
      takeFromBank(trx, system, { survey: slug, questions: [], place: { page: 'p3', before: null } }),
    ).rejects.toEqual(refused('surveys-desk:refused.bankNothing'))
    await keepInBank(trx, system, { survey: slug, key: 'school', name: '学校名' })
    expect((await bankQuestions(trx)).at(-1)).toMatchObject({ name: '学校名', question: { key: 'school' } })
    expect((await bankQuestions(trx)).at(-1)?.question.show).toBeUndefined()
    await expect(keepInBank(trx, system, { survey: slug, key: 'voice', name: '学校名' })).rejects.toEqual(
      refused('surveys-desk:refused.nameTaken'),
    )
  }))
