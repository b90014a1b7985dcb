import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayPublishResults } from '#app/surveys/questionnaires/access.ts'
import type { Db } from '#db/connection'
import { type PreparedResults, preparedResults } from './published-results.ts'

type Named = { survey?: string; run?: string }

/** A prepared run for somebody who may publish it. */
export async function runToCheck(db: Db, me: Staff, named: Named, page: string | null): Promise<PreparedResults> {
  const found = await preparedResults(db, named.survey ?? '', named.run ?? '', page)
  requireThat(mayPublishResults(me, found))
  return found
}
