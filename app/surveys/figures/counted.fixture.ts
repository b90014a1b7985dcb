import { sql } from 'kysely'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { ja, optionsOf, pageOf } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { finalAnswers } from '#app/surveys/sheets/final.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'

const rows = [
  { key: 'bus', words: ja('バス') },
  { key: 'parks', words: ja('公園') },
  { key: 'library', words: ja('図書館') },
]

/** Every type of question, two attributes, and two questions a portfolio can be drawn of. */
export const countedQuestionnaire: Questionnaire = {
  pages: [
    pageOf(
      'p1',
      {
        type: 'single',
        key: 'age',
        words: ja('年代'),
        attribute: 'age',
        options: optionsOf('若い', '中くらい', '年上'),
      },
      { type: 'single', key: 'sex', words: ja('性別'), attribute: 'sex', options: optionsOf('女', '男', '回答しない') },
      { type: 'scale', key: 'living', words: ja('住みやすさ'), options: optionsOf('良', '普', '悪', 'わからない-') },
      {
        ...{ type: 'multiple', key: 'places', words: ja('行く場所'), show: { not: { item: 'living', is: [3] } } },
        options: [...optionsOf('図書館', '公園', '集会所', 'ほか?'), { code: 9, words: ja('特にない'), alone: true }],
      },
      { type: 'ranking', key: 'first', words: ja('力を入れるもの'), max: 2, options: optionsOf('道', '川', '緑') },
      { type: 'number', key: 'years', words: ja('居住年数'), unit: ja('年'), min: 0, max: 110 },
      { type: 'date', key: 'since', words: ja('引っ越した日'), show: { item: 'years', greater: 10 } },
      { type: 'short', key: 'school', words: ja('学校'), limit: 20, show: { item: 'age', is: [1] } },
      { type: 'long', key: 'voice', words: ja('意見'), limit: 100 },
    ),
    pageOf(
      'p2',
      {
        type: 'matrix',
        key: 'satisfied',
        words: ja('満足度'),
        rows,
        options: optionsOf('満足', 'やや満足', 'やや不満', '不満', 'わからない-'),
      },
      {
        type: 'matrix',
        key: 'important',
        words: ja('重要度'),
        rows,
        options: optionsOf('とても', 'やや', '普', 'あまり', '全く'),
      },
      {
        type: 'multiple',
        key: 'wanted',
        words: ja('力を入れてほしいもの'),
        options: optionsOf('バス', '公園', '図書館'),
      },
    ),
  ],
}

// One letter for each of twenty sheets: the code chosen, - nothing, ? nobody can read it.
const columns = {
  age: '11112222222233333333',
  sex: '1212121212121212121-',
  living: '1111111122223333' + '44-?',
  'satisfied.bus': '4444444433332211' + '55--',
  'satisfied.parks': '11111111112222233344',
  'satisfied.library': '12341234123412341234',
  'important.bus': '11111111111111122222',
  'important.parks': '12341234123412341234',
  'important.library': '22222333333333355555',
}
const several = {
  places: [...repeat('12', 8), ...repeat('1', 4), ...repeat('', 4), '9', '2', '', ''],
  first: [...repeat('12', 5), ...repeat('13', 5), ...repeat('21', 4), '3', '3', '23', '', '', ''],
  // twelve for the bus, four for parks, eight for the library, by sixteen people
  wanted: [...repeat('1', 4), ...repeat('13', 8), ...repeat('2', 4), ...repeat('', 4)],
}
const days = ['2014-04-01', '2014-08-01', '2014-12-01', '2010-01-10', '2010-02-10', '2010-03-10', '', '', '1925-01-01']

function repeat(text: string, times: number): string[] {
  return Array.from({ length: times }, () => text)
}

/** Twenty sheets of the sample, in their order. */
export const twentySheets: Given[] = Array.from({ length: 20 }, (_, at) => {
  const given: Given = {}
  for (const [item, codes] of Object.entries(columns)) {
    const code = codes[at] ?? '-'
    if (code === '?') given[item] = { unreadable: true }
    else if (code !== '-') given[item] = { choices: [Number(code)] }
  }
  for (const [item, codes] of Object.entries(several)) {
    if (codes[at]) given[item] = { choices: [...(codes[at] ?? '')].map(Number) }
  }
  if (at !== 18) given.years = { amount: String(at === 19 ? 100 : at) }
  const day = days[at - 11]
  if (day) given.since = { day }
  if (at < 3) given.school = { words: `学校${at + 1}` }
  if (at < 10) given.voice = { words: `意見${at + 1}。ﾊﾞｽを増やして。` }
  return given
})

/** Five of the public, all alike. */
export const fiveSheets: Given[] = Array.from({ length: 5 }, () => ({
  age: { choices: [3] },
  living: { choices: [2] },
}))

type Survey = Pick<Awaited<ReturnType<typeof sampleSurvey>>, 'id' | 'questionnaireId' | 'definition'>
type How = { target: Target; counted?: boolean; finished?: boolean; finishedAt?: Date }

/** Stores sheets as they are when they were finished, the answers as figures are counted from. */
export async function storeSheets(db: Db, survey: Survey, sheets: Given[], how: How): Promise<string[]> {
  const { target, counted = true, finished = true, finishedAt = new Date() } = how
  const ids: string[] = []
  const last = await db
    .selectFrom('surveySheets')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst()
  for (const [at, given] of sheets.entries()) {
    const id = newId()
    ids.push(id)
    const paper = { channel: 'paper' as const, number: (last?.last ?? 0) + at + 1 }
    const web = { channel: 'web' as const, secretHash: secretToken() }
    await db
      .insertInto('surveySheets')
      .values({
        ...{ id, surveyId: survey.id, questionnaireId: survey.questionnaireId, target },
        ...(target === 'sample' ? paper : web),
        ...{ given: sql<Given>`${JSON.stringify(given)}::text::jsonb`, counted: counted && finished },
        finishedAt: finished ? finishedAt : null,
      })
      .execute()
    if (!finished) continue
    const answers = finalAnswers(survey.definition, given).map(({ item, state, answer }) => ({
      ...{
        surveyId: survey.id,
        item,
        sheetId: id,
        state,
        choices: answer.choices ?? null,
        other: answer.other ?? null,
      },
      ...{ amount: answer.amount ?? null, day: answer.day ?? null, words: answer.words ?? null },
    }))
    await db.insertInto('surveyAnswers').values(answers).execute()
  }
  return ids
}

/** The fixed data set: twenty sheets of the sample, five of the public, and two that do not count. */
export async function countedSample(db: Db, slug = 'kazu') {
  const wanted = { slug, sample: true, open: true, population: 1001, definition: countedQuestionnaire }
  const survey = await sampleSurvey(db, wanted)
  const sample = await storeSheets(db, survey, twentySheets, { target: 'sample' })
  const open = await storeSheets(db, survey, fiveSheets, { target: 'open' })
  await storeSheets(db, survey, twentySheets.slice(0, 1), { target: 'sample', counted: false })
  await storeSheets(db, survey, twentySheets.slice(0, 1), { target: 'sample', finished: false })
  return { ...survey, sheets: { sample, open } }
}
