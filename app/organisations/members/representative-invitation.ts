import { emailHashOf } from '#app/accounts/person.ts'
import { mayBeFollowed } from '#app/organisations/groups/access.ts'
import { holdGroup } from '#app/organisations/groups/membership.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction } from '#db/connection'
import { addInvitation, endOpen, refuseKnown } from './invitation.ts'

type Asked = { organisation: string; email: string; reason: string; language: Language }

/**
 * Where nobody acts for a group any more who could, staff invite somebody to represent it. The reason stands in the group's
 * history and goes to those who act for it: none of this happens behind their back.
 */
export function inviteRepresentative(
  db: Db,
  actor: { kind: 'staff'; id: string },
  { organisation, email, reason, language }: Asked,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (!mayBeFollowed(await holdGroup(trx, organisation))) throw new Conflict('succession:refused.notNow')
    if (isBlank(reason)) throw new Invalid('succession:refused.reasonMissing', 'reason')
    await refuseKnown(trx, organisation, emailHashOf(email), 'representative')
    await endOpen(trx, organisation, null)
    await endOpen(trx, organisation, emailHashOf(email))
    await addInvitation(trx, { organisation, email, language, role: 'representative', madeByStaff: actor.id })
    await takeStep(trx, actor, { organisation, step: 'representative_invited', reason })
  })
}
