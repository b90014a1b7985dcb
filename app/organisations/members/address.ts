import { moveAddress } from '#app/accounts/address-change.ts'
import { emailHashOf } from '#app/accounts/person.ts'
import { roleNow } from '#app/organisations/groups/membership.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addInvitation, endOpen, type Invited, openOf } from './invitation.ts'

type Moving = { person: string; id: string; token: string }

/** Somebody moves to another address; what their groups, or others, had sent to the one before follows them. */
export function changeAddress(db: Db, { person, ...link }: Moving): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { before, email } = await moveAddress(trx, person, link)
    await sendAnew(trx, person, { before, email })
  })
}

/** An open invitation gets a new link: the one in the old letter box would let its owner in as this person. */
async function sendAnew(trx: Trx, person: string, { before, email }: { before: string; email: string }): Promise<void> {
  for (const open of await openOf(trx, emailHashOf(before))) {
    const { id, organisationId: organisation, role, madeBy, madeByStaff, expiresAt, sealed } = open
    const { language } = unseal<Invited>('organisation_invitations.invited', id, sealed)
    await endOpen(trx, organisation, emailHashOf(before))
    await endOpen(trx, organisation, emailHashOf(email))
    if ((await roleNow(trx, organisation, person))?.role === 'representative') continue
    await addInvitation(trx, { organisation, role, email, language, madeBy, madeByStaff, expiresAt })
  }
}
