import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { hashToken, newId, secretToken } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { setPassword } from './password.ts'

const validDays = 7

/** Makes a one-time link, for a new colleague or one who has lost their password. Earlier links end with it. */
export function invite(db: Db, actor: Actor, staffId: string): Promise<{ token: string; expiresAt: Date }> {
  return inTransaction(db, async (trx) => {
    const account = await trx
      .selectFrom('staff')
      .select('disabledAt')
      .where('id', '=', staffId)
      .forUpdate()
      .executeTakeFirst()
    if (!account) throw new NotFound()
    if (account.disabledAt) throw new Conflict('accounts:refused.inviteDisabled')
    await endInvitations(trx, staffId)
    const token = secretToken()
    const expiresAt = new Date(Date.now() + validDays * 86_400_000)
    const invitedBy = actor.kind === 'staff' ? actor.id : null
    const values = { id: newId(), tokenHash: hashToken(token), staffId, invitedBy, expiresAt }
    await trx.insertInto('invitations').values(values).execute()
    await record(trx, actor, { verb: 'staff.invited', about: { kind: 'staff', id: staffId } })
    return { token, expiresAt }
  })
}

/** Ends the links not yet used: a new one was made, or the account was closed. */
export async function endInvitations(trx: Db, staffId: string): Promise<void> {
  const now = new Date()
  await trx
    .updateTable('invitations')
    .set({ expiresAt: now })
    .where('staffId', '=', staffId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
}

/** Whom a link is for, and whether it still opens the account. */
export async function findInvitation(db: Db, token: string) {
  const found = await db
    .selectFrom('invitations')
    .innerJoin('staff', 'staff.id', 'invitations.staffId')
    .select(['staffId', 'name', 'email', 'expiresAt', 'usedAt', 'disabledAt'])
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  if (!found) return { state: 'unknown' as const }
  if (found.usedAt) return { state: 'used' as const }
  if (found.expiresAt <= new Date() || found.disabledAt) return { state: 'expired' as const }
  return { state: 'open' as const, name: found.name, email: found.email, expiresAt: found.expiresAt }
}

/** The latest link of an account, without the secret in it. */
export async function latestInvitation(db: Db, staffId: string) {
  const found = await db
    .selectFrom('invitations')
    .leftJoin('staff', 'staff.id', 'invitations.invitedBy')
    .select(['invitations.createdAt', 'expiresAt', 'usedAt', 'staff.name as by'])
    .where('staffId', '=', staffId)
    .orderBy('invitations.id', 'desc')
    .executeTakeFirst()
  return found ?? null
}

/** Sets the password and uses the link up, once, whoever comes at the same time; gives whose account it is. */
export function accept(db: Db, { token, password }: { token: string; password: string }): Promise<string> {
  return inTransaction(db, async (trx) => {
    const now = new Date()
    const used = await trx
      .updateTable('invitations')
      .set({ usedAt: now })
      .from('staff')
      .whereRef('staff.id', '=', 'invitations.staffId')
      .where('staff.disabledAt', 'is', null)
      .where('tokenHash', '=', hashToken(token))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('staffId')
      .executeTakeFirst()
    if (!used) throw new Conflict('accounts:refused.invitationGone')
    const { staffId } = used
    const actor: Actor = { kind: 'staff', id: staffId }
    await setPassword(trx, actor, { staffId, password })
    await record(trx, actor, { verb: 'invitation.accepted', about: { kind: 'staff', id: staffId } })
    return staffId
  })
}
