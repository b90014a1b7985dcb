import { foldedAddress } from '#app/forms/contact-fields.ts'
import { record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { hashPassword, verifyPassword } from './password.ts'

let nobody: Promise<string> | undefined
/** Verified in place of a password that does not exist, so that time does not tell which accounts do. */
const nobodysPassword = () => {
  nobody ??= hashPassword('nobody has this password')
  return nobody
}

/**
 * Whose e-mail and password these are. Refuses an unknown account, one that is disabled or not yet opened, and a wrong
 * password all in the same words and the same time.
 */
export async function signIn(db: Db, { email, password }: { email: string; password: string }): Promise<string> {
  const [account, dummy] = await Promise.all([
    db
      .selectFrom('staff')
      .select(['id', 'passwordHash', 'disabledAt'])
      .where('emailFolded', '=', foldedAddress(email))
      .executeTakeFirst(),
    nobodysPassword(),
  ])
  const isRight = await verifyPassword(account?.passwordHash ?? dummy, password)
  if (account?.passwordHash && isRight && !account.disabledAt) return account.id
  // What was typed stays out: it may be a password in the wrong field.
  await record(db, { kind: 'visitor' }, { verb: 'session.refused', about: { kind: 'staff', id: account?.id ?? null } })
  throw new Invalid('accounts:refused.signInWrong')
}
