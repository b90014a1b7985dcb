import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import type { OrganisationSuccessionsTable } from './tables.ts'

type Ending = Pick<OrganisationSuccessionsTable, 'outcome'> &
  Partial<Pick<OrganisationSuccessionsTable, 'decidedBy' | 'knownSealed'>>

/** Ends the open request of a group. The caller holds the group. */
export async function endSuccession(trx: Trx, organisation: string, ending: Ending): Promise<void> {
  await trx
    .updateTable('organisationSuccessions')
    .set({ endedAt: sql`now()`, ...ending })
    .where('organisationId', '=', organisation)
    .where('endedAt', 'is', null)
    .execute()
}

/** A request that has come to nothing: the representative is another, the group is over, or `askedBy` no longer acts for it. */
export async function overtake(trx: Trx, organisation: string, askedBy?: string): Promise<void> {
  const open = await trx
    .selectFrom('organisationSuccessions')
    .select('askedBy')
    .where('organisationId', '=', organisation)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!open || (askedBy && open.askedBy !== askedBy)) return
  await endSuccession(trx, organisation, { outcome: 'overtaken' })
}
