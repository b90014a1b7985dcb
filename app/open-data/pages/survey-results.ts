import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import { openResults } from '../survey.ts'
import type { SurveyTablePage } from '../survey-schemas.ts'

export const loader = handleOpen<typeof SurveyTablePage>(async ({ request, params }) => {
  const window = windowOf(request)
  const { head, rows } = await openResults(db, params.survey ?? '', numberAfter(window), window.limit + 1)
  return { ...head, ...pageOf(request, rows, window.limit, ({ number }) => number) }
})
