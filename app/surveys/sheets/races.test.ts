import { type Actor, system } from '#app/journal/journal.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { addBankQuestion, rewordBankQuestion } from '#app/surveys/questionnaires/bank-question.ts'
import { copySurvey } from '#app/surveys/questionnaires/copy.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { closeNow } from '#app/surveys/questionnaires/period.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { editSurvey } from '#app/surveys/questionnaires/survey.ts'
import { randomKey, secretToken } from '#app/text/ids.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { beginByCode, beginOpen } from './beginning.ts'
import { makeCodes } from './codes.ts'
import { finish } from './finishing.ts'
import { markOf } from './marks.ts'
import { receivedDays } from './received.ts'
import { savePage } from './saving.ts'
import { typeAgain } from './second-entry.ts'
import { findSheet } from './sheet.ts'
import { typeSheet } from './typing.ts'
import { voidSheet } from './voiding.ts'

const visitor: Actor = { kind: 'visitor' }
const soon = () => new Date(Date.now() + 10_000)
const given = { age: { choices: [2] }, living: { choices: [1] } }

type Wanted = NonNullable<Parameters<typeof sampleSurvey>[1]>
const survey = (db: Db, wanted: Wanted = {}) => sampleSurvey(db, { slug: randomKey(), ...wanted })
type Made = Awaited<ReturnType<typeof survey>>

const codes = (db: Db, { slug }: Made) =>
  makeCodes(db, system, { survey: slug, count: 1, label: '無作為抽出', formKey: secretToken() }).then(() => 'made')
const begin = (db: Db, { slug }: Made) => beginOpen(db, { survey: slug, language: 'ja', formKey: secretToken() })
const typed = (db: Db, by: Actor, { slug }: Made, code = '') =>
  typeSheet(db, by, {
    ...{ survey: slug, number: 1, target: code ? 'sample' : 'open', code, given, formKey: secretToken() },
    receivedOn: receivedDays({ opensAt: new Date(), closesAt: new Date() }).today,
  })

/** A sheet on the web with all that is asked, not sent. */
async function filled(db: Db, made: Made, secret: string) {
  const { id } = await findSheet(db, secret)
  await db
    .updateTable('surveySheets')
    .set({ given: asJson(given) })
    .where('id', '=', id)
    .execute()
  return { ...made, secret, id }
}
const save = (db: Db, secret: string, page: string, asked: string[], fields: Record<string, string>) =>
  savePage(db, { secret, page, asked, seen: markOf(asked, {}), fields, to: 'later', language: 'ja' }).then(
    () => 'saved',
  )

const question = (name: string) => ({
  ...{ name, key: null },
  written: {
    ...({ type: 'single', hint: null, required: false, attribute: null } as const),
    words: { ja: '防災訓練に参加しますか。', easy: null, en: null },
    options: ['はい', 'いいえ'].map((ja) => ({ code: null, words: { ja, easy: null, en: null }, score: null })),
  },
})

testRaces([
  race({
    what: 'a survey is changed by one at a time',
    locks: ['app/surveys/questionnaires/survey.ts holdSurvey'],
    prepare: survey,
    first: (db, { slug }) => editSurvey(db, system, { survey: slug, version: 1, changes: { contact: '企画課' } }),
    held: ['done', 'surveys-desk:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'two further waves are two',
    locks: ['app/surveys/questionnaires/copy.ts copySurvey'],
    prepare: survey,
    first: (db, { slug }) =>
      copySurvey(db, system, {
        ...{ survey: slug, as: 'wave', title: '二回目' },
        ...{ opensAt: new Date('2030-01-01'), closesAt: new Date('2030-02-01') },
      }).then(() => 'made'),
    held: ['made', 'made'],
    lost: ['made', '23505'],
  }),
  race({
    what: 'codes are made of what is a sample',
    locks: ['app/surveys/sheets/codes.ts makeCodes'],
    prepare: (db) => survey(db, { sample: true, published: false }),
    first: (db, { slug }) =>
      editSurvey(db, system, { survey: slug, version: 1, changes: { sample: false, open: true } }),
    second: codes,
    held: ['done', 'surveys-desk:codes.refused.notSample'],
    lost: ['done', 'made'],
  }),
  race({
    what: 'nobody begins a sheet while the survey is ended',
    locks: ['app/surveys/sheets/beginning.ts openSurvey'],
    prepare: survey,
    first: (db, { slug }) => closeNow(db, system, { survey: slug, version: 1, reason: '災害のため' }),
    second: (db, made) => begin(db, made).then(() => 'begun'),
    held: ['done', 'surveys:refused.closed'],
    lost: ['done', 'begun'],
  }),
  race({
    what: 'two pages of a sheet, saved in two windows, are both kept',
    locks: ['app/surveys/sheets/sheet.ts holdSheet'],
    prepare: async (db) => begin(db, await survey(db)),
    first: (db, secret) => save(db, secret, 'p1', ['age'], { 'q.age': '1' }),
    second: (db, secret) => save(db, secret, 'p2', ['living'], { 'q.living': '1' }),
    after: async (db, secret) => Object.keys((await findSheet(db, secret)).given),
    held: ['age', 'living'],
    lost: ['living'],
  }),
  race({
    what: 'a sheet is made void once',
    locks: ['app/surveys/sheets/voiding.ts standingVoid'],
    prepare: async (db) => {
      const made = await survey(db)
      return filled(db, made, await begin(db, made))
    },
    first: (db, { id }) => voidSheet(db, system, { sheet: id, reason: '二重' }),
    held: ['done', 'surveys-desk:sheet.refused.void'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'of two sheets of one code, sent at once, one counts',
    locks: ['app/surveys/sheets/counting.ts holdCode'],
    prepare: async (db) => {
      const made = await survey(db, { sample: true, open: false })
      await codes(db, made)
      const code = codeOf(made.id, 1)
      const secret = await beginByCode(db, { survey: made.slug, language: 'ja', code })
      return { ...(await filled(db, made, secret)), code, staff: await staffMember(db) }
    },
    first: (db, { secret }) => finish(db, visitor, { secret, now: soon() }).then(() => 'sent'),
    second: (db, made) => typed(db, made.staff, made, made.code).then(() => 'typed'),
    held: ['sent', 'typed'],
    lost: ['sent', '23505'],
  }),
  race({
    what: 'a sheet of paper is typed again once',
    locks: ['app/surveys/sheets/second-entry.ts holdPaper'],
    prepare: async (db) => {
      const made = await survey(db)
      const [staff, other] = [await staffMember(db), await staffMember(db)]
      return { other, sheet: await typed(db, staff, made) }
    },
    first: (db, { other, sheet }) => typeAgain(db, other, { sheet, given }),
    held: ['done', 'survey-paper:again.refused.done'],
    lost: ['done', '23505'],
  }),
  race({
    what: 'a question of the bank is reworded by one at a time',
    locks: ['app/surveys/questionnaires/bank-question.ts hold'],
    prepare: (db) => addBankQuestion(db, system, question(randomKey())),
    first: (db, id) => rewordBankQuestion(db, system, { ...question(randomKey()), id, version: 1 }),
    held: ['done', 'surveys-desk:refused.changedMeanwhile'],
    lost: ['done', '23505'],
  }),
])
