import { type Actor, record } from '#app/journal/journal.ts'
import { NotFound } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { endInvitations } from './invitation.ts'
import { anotherAdministratorStays } from './last-administrator.ts'
import { endAll } from './session.ts'

/** Closes an account: it is signed out, cannot sign in, and what it did keeps its name. */
export function disable(db: Db, actor: Actor, staffId: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    await anotherAdministratorStays(trx, staffId)
    if (!(await set(trx, staffId, new Date()))) return
    await endAll(trx, staffId)
    await endInvitations(trx, staffId)
    await record(trx, actor, { verb: 'staff.disabled', about: { kind: 'staff', id: staffId } })
  })
}

export function enable(db: Db, actor: Actor, staffId: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (!(await set(trx, staffId, null))) return
    await record(trx, actor, { verb: 'staff.enabled', about: { kind: 'staff', id: staffId } })
  })
}

/** Whether this changed anything: doing it twice is no mistake. */
async function set(trx: Db, staffId: string, disabledAt: Date | null): Promise<boolean> {
  const account = await trx
    .selectFrom('staff')
    .select('disabledAt')
    .where('id', '=', staffId)
    .forUpdate()
    .executeTakeFirst()
  if (!account) throw new NotFound()
  if ((account.disabledAt === null) === (disabledAt === null)) return false
  await trx.updateTable('staff').set({ disabledAt }).where('id', '=', staffId).execute()
  return true
}
