import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type SurveyState, surveyState } from './survey.ts'

export const surveyStates = ['draft', 'coming', 'open', 'closed'] as const

/** All surveys for the desk with what came in, those being written first, then the last to close first. */
export async function deskSurveys(db: Db, options: { slug?: string; now?: Date } = {}) {
  const rows = await db
    .selectFrom('surveys')
    .innerJoin('departments', 'departments.id', 'surveys.departmentId')
    .leftJoin('surveyPublications as publication', 'publication.surveyId', 'surveys.id')
    .select([
      'surveys.id',
      'surveys.slug',
      'surveys.title',
      'titleEasy',
      'titleEn',
      'surveys.translatedFrom',
      'wave',
      'opensAt',
      'closesAt',
      'departmentId',
    ])
    .select(['surveys.version', 'sample', 'open', 'departments.name as department', 'publication.publishedAt'])
    .select([
      sql<number>`(select count(*)::int from survey_sheets s where s.survey_id = surveys.id and s.counted
        and s.finished_at is not null)`.as('counted'),
      sql<number>`(select count(*)::int from surveys s where s.series_id = surveys.series_id)`.as('waves'),
    ])
    .$if(options.slug !== undefined, (query) => query.where('surveys.slug', '=', options.slug ?? ''))
    .orderBy(sql`publication.published_at is not null`)
    .orderBy('surveys.closesAt', 'desc')
    .orderBy('surveys.id')
    .execute()
  return rows.map((row) => ({ ...row, state: surveyState(row, options.now) }))
}

export function countStates(surveys: { state: SurveyState }[]): Record<SurveyState | 'all', number> {
  const count = (state: SurveyState) => surveys.filter((each) => each.state === state).length
  return {
    all: surveys.length,
    draft: count('draft'),
    coming: count('coming'),
    open: count('open'),
    closed: count('closed'),
  }
}

/** What came in, for each target on its own: begun on the web, finished, counted and how many of these on paper; and the codes that were made. */
export async function returnOf(db: Db, surveyId: string) {
  const rows = await db
    .selectFrom('surveySheets')
    .select('target')
    .select([
      sql<number>`count(*) filter (where finished_at is null)::int`.as('begun'),
      sql<number>`count(*) filter (where finished_at is not null)::int`.as('finished'),
      sql<number>`count(*) filter (where counted)::int`.as('counted'),
      sql<number>`count(*) filter (where counted and channel = 'paper')::int`.as('paper'),
    ])
    .where('surveyId', '=', surveyId)
    .groupBy('target')
    .execute()
  const codes = await db
    .selectFrom('surveyCodes')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  const none = { begun: 0, finished: 0, counted: 0, paper: 0 }
  const of = (target: 'sample' | 'open') => ({ ...none, ...rows.find((row) => row.target === target) })
  return { sample: of('sample'), open: of('open'), codes: codes.count }
}
