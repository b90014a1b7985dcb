import { type Db, inTransaction } from '#db/connection'
import { type Actor, record } from '../journal/journal.ts'
import { Conflict } from '../refusal.ts'
import { fold } from '../text/fold.ts'
import { newId } from '../text/ids.ts'
import type { Staff } from './staff.ts'

export type Roles = Staff['roles']
type Member = { name: string; nameKana: string; email: string; roles: Roles }

/** Adds an account without password: an invitation, or setPassword, opens it. */
export function addStaff(db: Db, actor: Actor, input: Member): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { name, nameKana, email, roles } = input
    const id = newId()
    const added = await trx
      .insertInto('staff')
      .values({ id, name, nameKana, email, emailFolded: fold(email) })
      .onConflict((conflict) => conflict.column('emailFolded').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict('accounts:refused.emailTaken')
    await putRoles(trx, id, roles)
    await record(trx, actor, { verb: 'staff.added', about: { kind: 'staff', id }, details: { roles } })
    return id
  })
}

export async function putRoles(trx: Db, staffId: string, roles: Roles): Promise<void> {
  await trx.deleteFrom('staffRoles').where('staffId', '=', staffId).execute()
  if (roles.length) {
    await trx.insertInto('staffRoles').values(roles.map((role) => ({ ...role, staffId }))).execute()
  }
}
