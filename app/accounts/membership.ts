import { foldedAddress } from '#app/forms/contact-fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { hashToken, isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { anotherAdministratorStays } from './last-administrator.ts'
import { rolesColumn, type Staff } from './staff.ts'

export type Roles = Staff['roles']
export type Member = { name: string; nameKana: string; email: string; roles: Roles }

const emailTaken = () => new Conflict('accounts:refused.emailTaken', {}, undefined, 'email')

/** Adds an account without password: an invitation, or setPassword, opens it. */
export function addStaff(db: Db, actor: Actor, input: Member): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { name, nameKana, email, roles } = input
    const id = newId()
    const added = await trx
      .insertInto('staff')
      .values({ id, name, nameKana, email, emailFolded: foldedAddress(email) })
      .onConflict((conflict) => conflict.column('emailFolded').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw emailTaken()
    await putRoles(trx, id, roles)
    await record(trx, actor, { verb: 'staff.added', about: { kind: 'staff', id }, details: { roles } })
    return id
  })
}

/** A colleague as the list and their own page show them. `mark` changes with what the form can change. */
export async function findMember(db: Db, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const row = await db
    .selectFrom('staff')
    .select(['id', 'name', 'nameKana', 'email', 'disabledAt', 'createdAt', rolesColumn])
    .select((eb) => eb('passwordHash', 'is not', null).as('hasPassword'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { hasPassword, disabledAt, ...member } = row
  const state = disabledAt ? 'disabled' : hasPassword ? 'active' : 'invited'
  return { ...member, disabledAt, state, mark: markOf(member) } as const
}

function markOf({ name, nameKana, email, roles }: Member): string {
  const held = roles.map(({ role, departmentId }) => `${role} ${departmentId}`).sort()
  return hashToken(JSON.stringify([name, nameKana, email, held]))
}

/** Changes name, e-mail and roles; `mark` is what the administrator had before them. */
export function changeStaff(db: Db, actor: Actor, input: Member & { id: string; mark: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, name, nameKana, email, roles } = input
    await trx.selectFrom('staff').select('id').where('id', '=', id).forUpdate().execute()
    const before = await findMember(trx, id)
    if (before.mark !== input.mark) throw new Conflict('accounts:refused.changedMeanwhile', {}, before)
    if (!roles.some(({ role }) => role === 'administrator')) await anotherAdministratorStays(trx, id)
    const emailFolded = foldedAddress(email)
    const taken = await trx
      .selectFrom('staff')
      .select('id')
      .where('emailFolded', '=', emailFolded)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (taken) throw emailTaken()
    await trx.updateTable('staff').set({ name, nameKana, email, emailFolded }).where('id', '=', id).execute()
    await putRoles(trx, id, roles)
    const details = { rolesBefore: before.roles, roles }
    await record(trx, actor, { verb: 'staff.changed', about: { kind: 'staff', id }, details })
  })
}

export async function putRoles(trx: Db, staffId: string, roles: Roles): Promise<void> {
  await trx.deleteFrom('staffRoles').where('staffId', '=', staffId).execute()
  if (roles.length) {
    await trx
      .insertInto('staffRoles')
      .values(roles.map((role) => ({ ...role, staffId })))
      .execute()
  }
}
