import type { Db } from '#db/connection'
import { surveyState } from './survey.ts'

export type PublicState = 'coming' | 'open' | 'closed'

/** Surveys that are published, the first to close first, then those to come, then the ended, the last one first. */
export async function publishedSurveys(db: Db, now = new Date()) {
  const rows = await db
    .selectFrom('surveys')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select([
      'slug',
      'title',
      'titleEasy',
      'titleEn',
      'surveys.translatedFrom',
      'opensAt',
      'closesAt',
      'sample',
      'open',
      'publishedAt',
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('surveyResults').select('runId').whereRef('surveyId', '=', 'surveys.id'))
        .as('hasResults'),
    )
    .orderBy('closesAt', 'desc')
    .orderBy('slug')
    .limit(500)
    .execute()
  const surveys = rows.map((row) => ({ ...row, state: surveyState(row, now) as PublicState }))
  const inState = (state: PublicState) => surveys.filter((each) => each.state === state)
  return { open: inState('open').reverse(), coming: inState('coming').reverse(), closed: inState('closed') }
}
export type ListedSurvey = Awaited<ReturnType<typeof publishedSurveys>>['open'][number]
