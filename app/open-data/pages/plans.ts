import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { handle } from '../../http/handle.ts'
import { openJson } from '../../http/open.ts'
import { pageOf, windowOf } from '../page.ts'
import { publishedPlans } from '../plan.ts'

export const loader = handle(async ({ request }: LoaderFunctionArgs) => {
  const { after, limit } = windowOf(request)
  const plans = await publishedPlans(db, after, limit + 1)
  return openJson(pageOf(request, plans, limit, ({ slug }) => slug))
})
