import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { mayPublishResults } from '#app/surveys/questionnaires/access.ts'
import { surveyToEdit } from '#app/surveys/questionnaires/desk-access.ts'
import type { Db } from '#db/connection'
import { placesOf } from './report.ts'
import { pagesOf } from './run.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A part of the report that can be commented on. */
export async function commentedPlace(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const survey = await surveyToEdit(db, me, named.survey)
  const pages = pagesOf(survey.draft)
  const place = query.get('place') ?? ''
  if (!placesOf(pages).includes(place)) throw new NotFound()
  const question = pages.flatMap(({ questions }) => questions).find(({ key }) => key === place)
  const name = question?.words.ja ?? pages.find(({ key }) => `page:${key}` === place)?.title?.ja ?? ''
  return { survey, place, name }
}

/** A survey for somebody who may publish its results. */
export async function publishedSurvey(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayPublishResults(me, survey))
  return { survey }
}
