import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { pageOf, windowOf } from '../page.ts'
import { openSurveys } from '../survey.ts'
import type { SurveyPage } from '../survey-schemas.ts'

export const loader = handleOpen<typeof SurveyPage>(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const surveys = await openSurveys(db, after, limit + 1)
  return pageOf(request, surveys, limit, ({ slug }) => slug)
})
