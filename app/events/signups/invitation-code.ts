import { Conflict, Invalid } from '#app/refusal.ts'
import { lettersOf } from '#app/text/fours.ts'
import { hashCode, isWellFormed } from '#app/text/letter-code.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

/** The code of an invitation as it was typed, held: whoever uses the same one at the same time comes after. */
export async function holdCode(trx: Trx, event: string, typed: string): Promise<string> {
  const code = lettersOf(typed)
  if (code === '') throw new Invalid('invitations:refused.missing', 'code')
  if (!isWellFormed(code)) throw new Invalid('invitations:refused.mistyped', 'code')
  const found = await trx
    .selectFrom('invitationCodes')
    .select(['id', 'usedBy', 'voidedAt'])
    .where('eventId', '=', event)
    .where('codeHash', '=', hashCode(event, code))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Invalid('invitations:refused.unknown', 'code')
  if (found.voidedAt) throw new Conflict('invitations:refused.void', undefined, undefined, 'code')
  if (found.usedBy) throw new Conflict('invitations:refused.used', undefined, undefined, 'code')
  return found.id
}

export async function spendCode(trx: Trx, code: string, signup: string): Promise<void> {
  await trx.updateTable('invitationCodes').set({ usedBy: signup }).where('id', '=', code).execute()
}

/** Tells while somebody still writes whether their code is good; it is used up only when they send. */
export function checkCode(db: Db, event: string, typed: string): Promise<string> {
  return inTransaction(db, (trx) => holdCode(trx, event, typed))
}
