import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { handle } from '../../http/handle.ts'
import { openJson } from '../../http/open.ts'
import { publishedPlan } from '../plan.ts'

export const loader = handle(async ({ params }: LoaderFunctionArgs) =>
  openJson(await publishedPlan(db, params.plan ?? '')),
)
