import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import { pageOf, windowOf } from '../page.ts'
import { publishedPlans } from '../plan.ts'
import type { PlanPage } from '../plan-schemas.ts'

export const loader = handleOpen<typeof PlanPage>(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const plans = await publishedPlans(db, after, limit + 1)
  return pageOf(request, plans, limit, ({ slug }) => slug)
})
