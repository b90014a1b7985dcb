import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { basis } from '#app/surveys/figures/basis.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { secondCounts } from '#app/surveys/sheets/second-share.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import { nothing, reportParts } from './report.ts'
import type { ReportSettings, RunComment, RunHead } from './report-content.ts'

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

export type Run = { id: string; number: number; madeAt: string; publishedAt: string | null; reason: string | null }
/** A table of a run, by name; `by`: what a cross table is cut by, `points` of a portfolio. */
export type StoredTable = {
  item: string
  target: Target
  kind: 'figure' | 'cross' | 'waves' | 'portfolio'
  by: string | null
  points: number | null
  /** Whether weighted shares stand in it. */
  weighted: boolean
}
export type LastRun = { number: number; settings: ReportSettings; head: RunHead; tables: StoredTable[] }
export type Check = { problems: Problem[]; runs: Run[]; isCorrection: boolean; last: LastRun | null }

const runs = (db: Db, surveyId: string) =>
  db
    .selectFrom('surveyRuns as run')
    .leftJoin('surveyResults as result', 'result.runId', 'run.id')
    .select(['run.id', 'run.number', 'run.madeAt', 'result.publishedAt', 'result.reason'])
    .where('run.surveyId', '=', surveyId)
    .orderBy('run.number', 'desc')

/** The run prepared last, with the names of its tables. */
const lastRun = (surveyId: string) => sql<(LastRun & { basis: string; comments: RunComment[] }) | null>`(
  select json_build_object('number', run.number, 'basis', run.basis, 'settings', run.settings, 'head', run.head,
    'comments', run.comments, 'tables', (select coalesce(json_agg(json_build_object('item', t.item, 'target', t.target,
      'kind', t.kind, 'by', t.content #>> '{rowsAsked,item}', 'points', jsonb_array_length(t.content -> 'points'),
      'weighted', coalesce(t.content -> 'rows' @? '$[*] ? (@.weighted != null)', false))), '[]')
      from survey_run_tables t where t.run_id = run.id))
  from survey_runs run where run.survey_id = ${surveyId} order by run.number desc limit 1)`

const uncoded = (surveyId: string) => sql<{ item: string; count: number }[]>`(
  select coalesce(json_agg(u order by u.item), '[]') from (
    select a.item, count(*)::int as count
    from survey_answers a join survey_sheets s on s.id = a.sheet_id and s.counted
    where a.survey_id = ${surveyId} and a.words is not null
      and a.item in (select item from survey_text_codes where survey_id = ${surveyId})
      and not exists (select from survey_text_codings c
        where c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id)
    group by a.item) u)`

function read(db: Db, surveyId: string) {
  return db
    .selectNoFrom([
      ...reportParts(db, surveyId),
      jsonArrayFrom(runs(db, surveyId)).as('runs'),
      lastRun(surveyId).as('last'),
      basis(surveyId).as('basis'),
      uncoded(surveyId).as('uncoded'),
      sql<{ waiting: number; due: number }>`(select row_to_json(x) from (${secondCounts(surveyId)}) x)`.as('second'),
    ])
    .executeTakeFirstOrThrow()
}

type Checked = { id: string; closesAt: Date; publishedAt: Date | null }

/** What stands between a survey and the publication of its results, as it is now; in one round trip. */
export async function checkSurveyResult(db: Db, survey: Checked, now = new Date()): Promise<Check> {
  const { runs, last, basis, uncoded, second, report, comments } = await read(db, survey.id)
  const isCorrection = runs.some(({ publishedAt }) => publishedAt !== null)
  if (!survey.publishedAt) return { problems: [{ kind: 'draft' }], runs, isCorrection, last }
  const problems: Problem[] = []
  if (now < survey.closesAt) problems.push({ kind: 'open', closesAt: survey.closesAt.toISOString() })
  if (second.due > 0) problems.push({ kind: 'untyped', count: second.due })
  if (second.waiting > 0) problems.push({ kind: 'unsettled', count: second.waiting })
  problems.push(...uncoded.map((each) => ({ kind: 'uncoded' as const, ...each })))
  const { number = 0 } = last ?? {}
  if (!last) problems.push({ kind: 'unprepared' })
  else if (last.basis !== basis) problems.push({ kind: 'sheetsChanged', number })
  else if (isEdited(last, report?.settings ?? nothing, comments)) problems.push({ kind: 'reportChanged', number })
  else if (runs[0]?.publishedAt) problems.push({ kind: 'published', number })
  return { problems, runs, isCorrection, last }
}

type Comment = { place: string; words: string; wordsEasy: string | null; wordsEn: string | null }

function isEdited(
  run: { settings: ReportSettings; comments: RunComment[] },
  settings: ReportSettings,
  comments: Comment[],
) {
  const now = comments
    .filter(({ words }) => !isBlank(words))
    .map(({ place, words, wordsEasy, wordsEn }) => [place, words, wordsEasy, wordsEn])
  const then = run.comments.map(({ place, words }) => [place, words.ja, words.easy ?? null, words.en ?? null])
  const told = ({ cross, portfolio, waves, weighted }: ReportSettings) =>
    JSON.stringify([
      cross.by,
      cross.of,
      portfolio && [portfolio.satisfaction, portfolio.importance, portfolio.formula],
      waves,
      weighted,
    ])
  return JSON.stringify(now) !== JSON.stringify(then) || told(settings) !== told(run.settings)
}
