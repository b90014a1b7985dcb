import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { publishedEdition } from '../edition.ts'
import { numberAfter, pageOf, windowOf } from '../page.ts'

export const loader = handleOpen(async ({ request, params }) => {
  const window = windowOf(request)
  const { plan = '', edition: label = '' } = params
  const { edition, sections } = await publishedEdition(db, plan, label, numberAfter(window), window.limit + 1)
  return openJson({ edition, ...pageOf(request, sections, window.limit, ({ position }) => position) })
})
