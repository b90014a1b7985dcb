import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import { publishedRevisions } from '../revisions.ts'

export const loader = handleOpen(async ({ request, params }) => {
  const window = windowOf(request)
  const revisions = await publishedRevisions(db, params.plan ?? '', numberAfter(window), window.limit + 1)
  return openJson(pageOf(request, revisions, window.limit, ({ number }) => number))
})
