import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { basisOf } from './basis.ts'
import { commentsOf, reportOf } from './report.ts'
import { secondFigures } from './second-entry.ts'
import type { Survey } from './survey.ts'

/** What keeps results from being published; each kind has a page where it is mended. */
export type Problem =
  | { kind: 'draft' }
  /** People may still answer. */
  | { kind: 'open'; closesAt: string }
  /** Sheets two people typed differently, and nobody has said what stands on the paper. */
  | { kind: 'unsettled'; count: number }
  /** Paper sheets drawn to be typed a second time that nobody has typed again. */
  | { kind: 'untyped'; count: number }
  /** Texts without a code, of questions whose texts are being coded. */
  | { kind: 'uncoded'; count: number; item: string }
  | { kind: 'unprepared' }
  /** What figures are counted from is another than when they were. */
  | { kind: 'sheetsChanged'; number: number }
  /** Settings or comments were changed after the figures were counted. */
  | { kind: 'reportChanged'; number: number }
  /** The latest run is public: there is nothing to publish. */
  | { kind: 'published'; number: number }

export type Run = { id: string; number: number; madeAt: Date; publishedAt: Date | null; reason: string | null }
export type Check = { problems: Problem[]; runs: Run[]; isCorrection: boolean }

export async function runsOf(db: Db, surveyId: string): Promise<Run[]> {
  return db
    .selectFrom('surveyRuns as run')
    .leftJoin('surveyResults as result', 'result.runId', 'run.id')
    .select(['run.id', 'run.number', 'run.madeAt', 'result.publishedAt', 'result.reason'])
    .where('run.surveyId', '=', surveyId)
    .orderBy('run.number', 'desc')
    .execute()
}

/** What stands between a survey and the publication of its results, as it is now. */
export async function whatStandsInTheWay(db: Db, survey: Survey, now = new Date()): Promise<Check> {
  const runs = await runsOf(db, survey.id)
  const [last] = runs
  const isCorrection = runs.some(({ publishedAt }) => publishedAt !== null)
  if (!survey.publishedAt) return { problems: [{ kind: 'draft' }], runs, isCorrection }
  const problems: Problem[] = []
  if (now < survey.closesAt) problems.push({ kind: 'open', closesAt: survey.closesAt.toISOString() })
  const second = await secondFigures(db, survey.id)
  if (second.due > 0) problems.push({ kind: 'untyped', count: second.due })
  if (second.waiting > 0) problems.push({ kind: 'unsettled', count: second.waiting })
  problems.push(...(await uncodedOf(db, survey.id)))
  if (!last) problems.push({ kind: 'unprepared' })
  else if (!(await isFresh(db, survey.id, last.id))) problems.push({ kind: 'sheetsChanged', number: last.number })
  else if (await isEdited(db, survey.id, last.id)) problems.push({ kind: 'reportChanged', number: last.number })
  else if (last.publishedAt) problems.push({ kind: 'published', number: last.number })
  return { problems, runs, isCorrection }
}

async function isFresh(db: Db, surveyId: string, runId: string): Promise<boolean> {
  const run = await db.selectFrom('surveyRuns').select('basis').where('id', '=', runId).executeTakeFirstOrThrow()
  return run.basis === (await basisOf(db, surveyId))
}

async function isEdited(db: Db, surveyId: string, runId: string): Promise<boolean> {
  const run = await db
    .selectFrom('surveyRuns')
    .select(['settings', 'comments'])
    .where('id', '=', runId)
    .executeTakeFirstOrThrow()
  const { settings } = await reportOf(db, surveyId)
  const comments = (await commentsOf(db, surveyId)).filter(({ words }) => words.trim() !== '')
  const now = comments.map(({ place, words, wordsEasy, wordsEn }) => [place, words, wordsEasy, wordsEn])
  const then = run.comments.map(({ place, words }) => [place, words.ja, words.easy ?? null, words.en ?? null])
  const told = ({ cross, portfolio, waves, weighted }: typeof settings) =>
    JSON.stringify([
      cross.by,
      cross.of,
      portfolio && [portfolio.satisfaction, portfolio.importance, portfolio.formula],
      waves,
      weighted,
    ])
  return JSON.stringify(now) !== JSON.stringify(then) || told(settings) !== told(run.settings)
}

async function uncodedOf(db: Db, surveyId: string): Promise<Problem[]> {
  const { rows } = await sql<{ item: string; count: number }>`
    select a.item, count(*)::int as count
    from survey_answers a join survey_sheets s on s.id = a.sheet_id and s.counted
    where a.survey_id = ${surveyId} and a.words is not null
      and a.item in (select item from survey_text_codes where survey_id = ${surveyId})
      and not exists (select from survey_text_codings c
        where c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id)
    group by a.item order by a.item`.execute(db)
  return rows.map(({ item, count }) => ({ kind: 'uncoded', item, count }))
}
