import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { pageOf, windowOf } from '../page.ts'
import { openSurveys } from '../survey.ts'

export const loader = handleOpen(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const surveys = await openSurveys(db, after, limit + 1)
  return openJson(pageOf(request, surveys, limit, ({ slug }) => slug))
})
