import { moveAddress } from '#app/accounts/address-change.ts'
import { emailHashOf, personWords } from '#app/accounts/person.ts'
import { roleNow } from '#app/organisations/groups/membership.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, type Trx, unlessStored } from '#db/connection'
import { addInvitation, endOpen, type Invited, openOf } from './invitation.ts'

type Moved = { before: string; email: string; inviting: string[] }
type Moving = { person: string; id: string; token: string }

/** Somebody moves to another address; what their groups, or others, had sent to the one before follows them. */
export function changeAddress(db: Db, { person, ...link }: Moving): Promise<void> {
  // whoever is first at an address has it, or has only typed it: the other then finds which
  return unlessStored(db, 'people_email_hash_key', async (trx) => {
    const inviting = await holdInviting(trx, person)
    const { before, email } = await moveAddress(trx, person, link)
    await sendAnew(trx, person, { before, email, inviting })
  })
}

/** The groups that have invited somebody, before the person themselves is held: whoever accepts holds them in this order. */
async function holdInviting(trx: Trx, person: string): Promise<string[]> {
  const open = await openOf(trx, emailHashOf((await personWords(trx, person)).email))
  const ids = open.map(({ organisationId }) => organisationId)
  if (ids.length > 0) {
    await trx.selectFrom('organisations').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  }
  return ids
}

/** An open invitation gets a new link: the one in the old letter box would let its owner in as this person. */
async function sendAnew(trx: Trx, person: string, { before, email, inviting }: Moved): Promise<void> {
  const invitations = await openOf(trx, emailHashOf(before))
  // a group that invites just now does so afterwards
  for (const open of invitations.filter(({ organisationId }) => inviting.includes(organisationId))) {
    const { id, organisationId: organisation, role, madeBy, madeByStaff, expiresAt, sealed } = open
    const { language } = unseal<Invited>('organisation_invitations.invited', id, sealed)
    await endOpen(trx, organisation, emailHashOf(before))
    await endOpen(trx, organisation, emailHashOf(email))
    if ((await roleNow(trx, organisation, person))?.role === 'representative') continue
    await addInvitation(trx, { organisation, role, email, language, madeBy, madeByStaff, expiresAt })
  }
}
