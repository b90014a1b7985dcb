import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import { publishedResult } from '../result.ts'

export const loader = handleOpen(async ({ request, params }) => {
  const window = windowOf(request)
  const slug = params.consultation ?? ''
  const { head, rows } = await publishedResult(db, slug, numberAfter(window), window.limit + 1)
  return openJson({ ...head, ...pageOf(request, rows, window.limit, ({ number }) => number) })
})
