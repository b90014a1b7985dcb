import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { type CountedSurvey, countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { portfolioQuestions } from '#app/surveys/figures/portfolio.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { holdSurvey } from '#app/surveys/questionnaires/survey.ts'
import type { Db } from '#db/connection'
import { inTransaction } from '#db/connection'
import type { ReportSettings, RunPage } from './report-content.ts'

/** Cross tables beyond this are a data set, not a report. */
const mostCrossed = 400

export const nothing: ReportSettings = { cross: { by: [], of: [] }, portfolio: null, waves: [], weighted: false }

type Report = { version: number; settings: ReportSettings }

const report = (db: Db, surveyId: string) =>
  db.selectFrom('surveyReports').select(['version', 'settings']).where('surveyId', '=', surveyId)

export async function reportOf(db: Db, surveyId: string): Promise<Report> {
  return (await report(db, surveyId).executeTakeFirst()) ?? { version: 0, settings: nothing }
}

/** What a report is to hold and what stands beside its tables, in one round trip. */
export async function reportWithComments(db: Db, surveyId: string) {
  const found = await db.selectNoFrom(reportParts(db, surveyId)).executeTakeFirstOrThrow()
  return { report: found.report ?? { version: 0, settings: nothing }, comments: found.comments }
}

export const reportParts = (db: Db, surveyId: string) =>
  [jsonObjectFrom(report(db, surveyId)).as('report'), jsonArrayFrom(comments(db, surveyId)).as('comments')] as const

/** Says what the next run of the report holds. */
export function saveReport(
  db: Db,
  actor: Actor,
  input: { survey: string; version: number; settings: ReportSettings },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey)
    const { version } = await reportOf(trx, survey.id)
    if (version !== input.version) throw new Conflict('survey-report:refused.reportChanged')
    checkSettings(await countedSurvey(trx, input.survey), input.settings)
    const row = { version: version + 1, settings: asJson(input.settings) }
    await trx
      .insertInto('surveyReports')
      .values({ surveyId: survey.id, ...row })
      .onConflict((conflict) => conflict.column('surveyId').doUpdateSet(row))
      .execute()
    await record(trx, actor, { verb: 'survey.report_set', about: { kind: 'survey', id: survey.id } })
  })
}

function checkSettings(survey: CountedSurvey, { cross, portfolio, waves }: ReportSettings): void {
  const known = new Set(survey.items.map(({ question }) => question.key))
  if (![...cross.of, ...waves].every((key) => known.has(key)))
    throw new Invalid('survey-report:refused.unknownQuestion')
  const rows = new Set(cutters(survey).map(({ item }) => item))
  if (!cross.by.every((key) => rows.has(key))) throw new Invalid('survey-report:refused.unknownQuestion', 'by')
  const tables = survey.items.filter(({ question }) => cross.of.includes(question.key)).length * cross.by.length
  if (tables > mostCrossed) {
    throw new Invalid('survey-report:refused.tooManyTables', 'of', { tables, most: mostCrossed })
  }
  if (!portfolio) return
  const questions = portfolioQuestions(survey)
  const importance = questions.importance.find(({ question }) => question.key === portfolio.importance)
  if (!importance || !questions.satisfaction.some(({ question }) => question.key === portfolio.satisfaction)) {
    throw new Invalid('survey-report:refused.unknownQuestion', 'satisfaction')
  }
  const byChoice = importance.question.type === 'multiple'
  if (portfolio.formula === 'shares' && !byChoice)
    throw new Invalid('survey-results:refused.sharesNeedChoice', 'formula')
  if (portfolio.formula === 'means' && byChoice) throw new Invalid('survey-results:refused.meansNeedScale', 'formula')
}

/** Questions others can be cut by: one choice each, attributes first. */
export function cutters({ items }: Pick<CountedSurvey, 'items'>) {
  const single = items.filter(({ kind, question }) => kind === 'single' || question.type === 'scale')
  const isAttribute = ({ question }: (typeof single)[number]) => question.type === 'single' && question.attribute
  return [...single.filter(isAttribute), ...single.filter((each) => !isAttribute(each))]
}

const comments = (db: Db, surveyId: string) =>
  db
    .selectFrom('surveyReportComments')
    .select(['place', 'version', 'words', 'wordsEasy', 'wordsEn', 'translatedFrom'])
    .where('surveyId', '=', surveyId)
    .orderBy('place')

export const commentsOf = (db: Db, surveyId: string) => comments(db, surveyId).execute()

/** Places a comment can stand at, in the order of the questionnaire. */
export function placesOf(pages: RunPage[]): string[] {
  return ['', ...pages.flatMap(({ key, questions }) => [`page:${key}`, ...questions.map((question) => question.key)])]
}

/** Writes what stands beside a table; without words it is taken away. */
export function saveComment(
  db: Db,
  actor: Actor,
  input: {
    survey: string
    place: string
    version: number
    words: string
    wordsEasy: string | null
    wordsEn: string | null
  },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id } = await holdSurvey(trx, input.survey)
    const { place, words, wordsEasy, wordsEn } = input
    const before = (await commentsOf(trx, id)).find((each) => each.place === place)
    if ((before?.version ?? 0) !== input.version) {
      throw new Conflict('survey-report:refused.commentChanged', undefined, before)
    }
    const row = { words, wordsEasy, wordsEn, version: input.version + 1 }
    await trx
      .insertInto('surveyReportComments')
      .values({ surveyId: id, place, ...row })
      .onConflict((conflict) => conflict.columns(['surveyId', 'place']).doUpdateSet(row))
      .execute()
    await record(trx, actor, { verb: 'survey.commented', about: { kind: 'survey', id }, details: { place } })
  })
}
