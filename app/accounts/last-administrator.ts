import { sql } from 'kysely'
import { Conflict } from '#app/refusal.ts'
import type { Trx } from '#db/connection'

/** Refuses to take the administration from the last person who can sign in with it. Call before the change. */
export async function anotherAdministratorStays(trx: Trx, staffId: string): Promise<void> {
  // Two administrators who take it from each other at once come here one after the other.
  await sql`select pg_advisory_xact_lock(hashtext('tomoni administrators'))`.execute(trx)
  const active = await trx
    .selectFrom('staff')
    .select('id')
    .where('disabledAt', 'is', null)
    .where('passwordHash', 'is not', null)
    .where('id', 'in', (eb) => eb.selectFrom('staffRoles').select('staffId').where('role', '=', 'administrator'))
    .execute()
  if (active.length === 1 && active[0]?.id === staffId) throw new Conflict('accounts:refused.lastAdministrator')
}
