import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import type { RevisionPage } from '../plan-schemas.ts'
import { publishedRevisions } from '../revisions.ts'

export const loader = handleOpen<typeof RevisionPage>(async ({ request, params }) => {
  const window = windowOf(request)
  const revisions = await publishedRevisions(db, params.plan ?? '', numberAfter(window), window.limit + 1)
  return pageOf(request, revisions, window.limit, ({ number }) => number)
})
