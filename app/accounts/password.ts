import { hash, verify } from '@node-rs/argon2'
import { type Db, inTransaction } from '#db/connection'
import { type Actor, record } from '../journal/journal.ts'
import { Invalid } from '../refusal.ts'
import { graphemeCount } from '../text/graphemes.ts'
import { endAll } from './session.ts'

export const shortestPassword = 12
export const longestPassword = 128

/** argon2id with the library's OWASP defaults. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'))
}

export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'))
}

/** Refuses what is too short, too long, or has the account's own e-mail or name in it. */
export function checkPassword(password: string, about: { email: string; name: string }): void {
  const count = graphemeCount(password)
  if (count < shortestPassword)
    throw new Invalid('accounts:refused.passwordShort', 'password', { min: shortestPassword })
  if (count > longestPassword) throw new Invalid('accounts:refused.passwordLong', 'password', { max: longestPassword })
  const lower = password.toLowerCase()
  const own = [about.email.split('@')[0] ?? '', about.name].filter((word) => word.length >= 3)
  if (own.some((word) => lower.includes(word.toLowerCase())) || new Set(password).size < 5) {
    throw new Invalid('accounts:refused.passwordEasy', 'password')
  }
}

/** Sets a new password and ends every session of the account. */
export function setPassword(db: Db, actor: Actor, input: { staffId: string; password: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const account = await trx
      .selectFrom('staff')
      .select(['email', 'name'])
      .where('id', '=', input.staffId)
      .executeTakeFirstOrThrow()
    checkPassword(input.password, account)
    const passwordHash = await hashPassword(input.password)
    await trx.updateTable('staff').set({ passwordHash }).where('id', '=', input.staffId).execute()
    await endAll(trx, input.staffId)
    await record(trx, actor, { verb: 'password.changed', about: { kind: 'staff', id: input.staffId } })
  })
}

/** A person changes their own password; who only found the browser open cannot. */
export async function changePassword(
  db: Db,
  staffId: string,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<void> {
  const { passwordHash } = await db
    .selectFrom('staff')
    .select('passwordHash')
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow()
  if (!passwordHash || !(await verifyPassword(passwordHash, currentPassword))) {
    throw new Invalid('accounts:refused.currentWrong', 'currentPassword')
  }
  if (currentPassword === password) throw new Invalid('accounts:refused.passwordSame', 'password')
  await setPassword(db, { kind: 'staff', id: staffId }, { staffId, password })
}
