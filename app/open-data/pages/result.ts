import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import type { ResultPage } from '../consultation-schemas.ts'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import { publishedResult } from '../result.ts'

export const loader = handleOpen<typeof ResultPage>(async ({ request, params }) => {
  const window = windowOf(request)
  const slug = params.consultation ?? ''
  const { head, rows } = await publishedResult(db, slug, numberAfter(window), window.limit + 1)
  return { ...head, ...pageOf(request, rows, window.limit, ({ number }) => number) }
})
