import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'
import type { Applicant } from './signup.ts'

/** Who applied; null where the rule has destroyed it. That it was looked at, and why, goes into the journal. */
export function viewApplicant(
  db: Db,
  actor: Actor,
  { signup, reason }: { signup: string; reason: string },
): Promise<Applicant | null> {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    const found = await trx.selectFrom('signups').select(['id', 'sealed']).where('id', '=', signup).executeTakeFirst()
    if (!found) throw new NotFound()
    await record(trx, actor, { verb: 'signup.viewed', about: { kind: 'signup', id: found.id }, details: { reason } })
    return found.sealed && unseal<Applicant>('signups.applicant', found.id, found.sealed)
  })
}
