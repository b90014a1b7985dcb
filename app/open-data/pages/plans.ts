import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { pageOf, windowOf } from '../page.ts'
import { publishedPlans } from '../plan.ts'

export const loader = handleOpen(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const plans = await publishedPlans(db, after, limit + 1)
  return openJson(pageOf(request, plans, limit, ({ slug }) => slug))
})
