import { sql } from 'kysely'
import type { Db } from '#db/connection'
import type { Combination, Counted } from './combinations.ts'
import { type AskedItem, askedItems, type CountedSurvey } from './counted-survey.ts'
import type { Figure, WavesFigure } from './figure.ts'
import type { Target } from './kinds.ts'
import { tabulate } from './tabulation.ts'
import { codesOf } from './text-codes.ts'

/** The published waves of a series, in their order, with the questions as they stand last. */
function wavesOf(db: Db, series: string) {
  return db
    .selectFrom('surveys as survey')
    .innerJoin('surveyPublications as publication', 'publication.surveyId', 'survey.id')
    .innerJoin('questionnaires as questionnaire', 'questionnaire.surveyId', 'survey.id')
    .select(['survey.id', 'slug', 'wave', 'title', 'population', 'sample', 'open', 'definition'])
    .select(sql<number>`extract(year from opens_at at time zone 'Asia/Tokyo')::int`.as('year'))
    .where('seriesId', '=', series)
    .distinctOn('wave')
    .orderBy('wave')
    .orderBy('number', 'desc')
    .execute()
}

/**
 * One item through the waves, found by its key and kind, always for the same target: where a wave did not ask it, or not of
 * this target, there is no figure. Options are found by their codes.
 */
export async function wavesOfItem(
  db: Db,
  survey: CountedSurvey,
  item: AskedItem,
  target: Target,
): Promise<WavesFigure> {
  const [waves, found, codes] = await Promise.all([
    wavesOf(db, survey.seriesId),
    answersBySurvey(db, survey.seriesId, item.item, target),
    codesOf(db, survey.id),
  ])
  const figures = waves.map(({ slug, wave, title, year, ...each }) => {
    const same = askedItems(each.definition).find((other) => other.item === item.item && other.kind === item.kind)
    const how = { target, population: each.population, codes: codes.get(item.item) }
    const figure = same && each[target] ? tabulate(same, found.get(each.id) ?? [], how) : null
    return { slug, wave, title, year, figure }
  })
  const isBanded = item.kind === 'number' || item.kind === 'date'
  return {
    target,
    asked: item.asked,
    waves: figures,
    rows: isBanded ? [] : rowsOf(figures.map(({ figure }) => figure)),
  }
}

/** Every option any wave had, with its wording of the last that had it. */
function rowsOf(figures: (Figure | null)[]): WavesFigure['rows'] {
  const labels = new Map(figures.flatMap((figure) => (figure?.rows ?? []).map(({ code, label }) => [code, label])))
  return [...labels].map(([code, label]) => ({
    code,
    label,
    cells: figures.map((figure) => {
      const row = figure?.rows.find((each) => each.code === code)
      return row ? { count: row.count, share: row.share } : null
    }),
  }))
}

async function answersBySurvey(db: Db, series: string, item: string, target: Target) {
  const { rows } = await sql<{ survey: string; count: number } & Counted>`
    select a.survey_id as survey, a.state,
      case when a.words is null then a.choices else coded.codes end as choices, a.amount::text, a.day, count(*)::int
    from survey_answers a join survey_sheets s on s.id = a.sheet_id and s.survey_id = a.survey_id
    left join lateral (select array_agg(code order by code) as codes from survey_text_codings c
      where a.words is not null and c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id) coded on true
    where a.item = ${item} and a.survey_id in (select id from surveys where series_id = ${series})
      and s.target = ${target} and s.finished_at is not null and s.counted
    group by 1, 2, 3, 4, 5`.execute(db)
  const found = new Map<string, Combination[]>()
  for (const { survey, count, ...answer } of rows) {
    found.set(survey, [...(found.get(survey) ?? []), { count, answers: [answer] }])
  }
  return found
}
