import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { handle } from '../../http/handle.ts'
import { openJson } from '../../http/open.ts'
import { numberAfter, pageOf, windowOf } from '../page.ts'
import { publishedRevisions } from '../revisions.ts'

export const loader = handle(async ({ request, params }: LoaderFunctionArgs) => {
  const window = windowOf(request)
  const revisions = await publishedRevisions(db, params.plan ?? '', numberAfter(window), window.limit + 1)
  return openJson(pageOf(request, revisions, window.limit, ({ number }) => number))
})
