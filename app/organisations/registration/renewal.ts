import { sql } from 'kysely'
import { system } from '#app/journal/journal.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { today } from '#db/clock'
import { type Db, inTransaction } from '#db/connection'

const daysBefore = 60

/** By the clock, each day: groups whose registration ends within sixty days are told so, once. */
export function announceRenewals(db: Db): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ id: string }>`select id from organisations
      where state = 'registered' and valid_until <= ${today} + ${daysBefore}::integer
      for update skip locked`.execute(trx)
    for (const { id } of rows) await takeStep(trx, system, { organisation: id, step: 'renewal_due' })
  })
}
