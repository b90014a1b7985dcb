import { hash, verify } from '@node-rs/argon2'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { graphemeCount } from '#app/text/graphemes.ts'
import { type Db, inTransaction } from '#db/connection'
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

type About = { email: string; name: string; city?: { name: string; nameKana: string; nameEn: string } }

/** What is guessed first, besides the e-mail and name of the account: what the portal and its city are called. */
const guessed = ({ email, name, city }: About): string[] =>
  [email.split('@')[0], name, 'tomoni', city?.name, city?.nameKana, city?.nameEn.split(' ')[0]]
    .map((word) => (word ?? '').toLowerCase())
    .filter((word) => word.length >= 3)

/** Refuses what is too short, too long, or easy to guess. */
export function checkPassword(password: string, about: About): void {
  const count = graphemeCount(password)
  if (count < shortestPassword)
    throw new Invalid('accounts:refused.passwordShort', 'password', { min: shortestPassword })
  if (count > longestPassword) throw new Invalid('accounts:refused.passwordLong', 'password', { max: longestPassword })
  const lower = password.toLowerCase()
  if (guessed(about).some((word) => lower.includes(word)) || new Set(password).size < 5) {
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
    const city = await trx.selectFrom('municipality').select(['name', 'nameKana', 'nameEn']).executeTakeFirst()
    checkPassword(input.password, { ...account, city })
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
