import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedEdition } from '../edition.ts'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import type { EditionPage } from '../plan-schemas.ts'

export const loader = handleOpen<typeof EditionPage>(async ({ request, params }) => {
  const window = windowOf(request)
  const { plan = '', edition: label = '' } = params
  const { edition, sections } = await publishedEdition(db, plan, label, numberAfter(window), window.limit + 1)
  return { edition, ...pageOf(request, sections, window.limit, ({ position }) => position) }
})
