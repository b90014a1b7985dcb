import { sql } from 'kysely'
import { emailHashOf } from '#app/accounts/person.ts'
import { hasEnded } from '#app/organisations/groups/access.ts'
import { holdGroup, requireManager } from '#app/organisations/groups/membership.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import type { MemberRole } from '#app/organisations/groups/tables.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { linkToken } from '#app/text/link-token.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'

const validDays = 14
/** Open at one time: a group does not need more, and the portal is not there to send mails to lists of addresses. */
const mostOpen = 30

/** What is sealed of an invitation: for whom, and in which language it is written. */
export type Invited = { email: string; language: Language }

export const invitationPurpose = 'organisation invitation'
export const invitationToken = (id: string): string => linkToken(invitationPurpose, id)

type Asked = { organisation: string; email: string; role: MemberRole; language: Language }

/** Sends a link by which the owner of an address takes a role in the group; an earlier one to the same address ends. */
export function inviteMember(db: Db, person: string, { organisation, email, role, language }: Asked): Promise<string> {
  return inTransaction(db, async (trx) => {
    if (hasEnded(await holdGroup(trx, organisation))) throw new Conflict('members:refused.ended')
    const own = await requireManager(trx, organisation, person)
    if (role === 'representative' && own !== 'representative') throw new Forbidden()
    const emailHash = emailHashOf(email)
    await refuseKnown(trx, organisation, emailHash, role)
    await endOpen(trx, organisation, role === 'representative' ? null : emailHash)
    await endOpen(trx, organisation, emailHash)
    const { count } = await trx
      .selectFrom('organisationInvitations')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('organisationId', '=', organisation)
      .where('acceptedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirstOrThrow()
    if (count >= mostOpen) throw new Conflict('members:refused.manyInvitations', { most: mostOpen })
    const id = await addInvitation(trx, { organisation, email, role, language, madeBy: person })
    const verb = role === 'representative' ? 'organisation.hand_over_offered' : 'organisation.member_invited'
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, verb, { details: { role } })
    return id
  })
}

type New = Asked & { madeBy?: string | null; madeByStaff?: string | null; expiresAt?: Date }

export async function addInvitation(trx: Trx, { organisation, email, role, language, ...made }: New): Promise<string> {
  const id = newId()
  const invited: Invited = { email: email.trim(), language }
  await trx
    .insertInto('organisationInvitations')
    .values({
      ...{ id, organisationId: organisation, role, emailHash: emailHashOf(email) },
      sealed: seal('organisation_invitations.invited', id, invited),
      expiresAt: sql<Date>`now() + ${validDays} * interval '1 day'`,
      ...made,
    })
    .execute()
  await addJob(trx, 'invitation_mail', { invitation: id })
  return id
}

/** Open invitations to an address, of whatever group. */
export const openOf = (trx: Trx, emailHash: string) =>
  trx
    .selectFrom('organisationInvitations')
    .selectAll()
    .where('emailHash', '=', emailHash)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .execute()

/** An invitation to the one who has that role, or to the representative, would change nothing or leave the group without. */
export async function refuseKnown(trx: Trx, organisation: string, emailHash: string, role: MemberRole): Promise<void> {
  const known = await trx
    .selectFrom('organisationMembers as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .select('m.role')
    .where('m.organisationId', '=', organisation)
    .where('m.until', 'is', null)
    .where('people.emailHash', '=', emailHash)
    .executeTakeFirst()
  if (known?.role === 'representative') throw new Invalid('members:refused.isRepresentative', 'email')
  if (known?.role === role) throw new Invalid('members:refused.isMember', 'email')
}

/** Ends open invitations: of an address, or (null) the offer to take over, of which there is one at a time. */
export async function endOpen(trx: Trx, organisation: string, emailHash: string | null): Promise<void> {
  await trx
    .updateTable('organisationInvitations')
    .set({ withdrawnAt: sql`now()` })
    .where('organisationId', '=', organisation)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where((eb) => (emailHash === null ? eb('role', '=', 'representative') : eb('emailHash', '=', emailHash)))
    .execute()
}

/** Open invitations of a group, with the address each was sent to. */
export async function openInvitations(db: Db, organisation: string) {
  const rows = await db
    .selectFrom('organisationInvitations')
    .select(['id', 'role', 'sealed', 'madeAt', 'expiresAt'])
    .where('organisationId', '=', organisation)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('madeAt')
    .execute()
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    email: unseal<Invited>('organisation_invitations.invited', row.id, sealed).email,
  }))
}

type Withdrawal = { organisation: string; invitation: string }

/** Takes an invitation back; what was accepted, or taken back before, cannot be. */
export function withdrawInvitation(db: Db, person: string, { organisation, invitation }: Withdrawal): Promise<void> {
  return inTransaction(db, async (trx) => {
    await holdGroup(trx, organisation)
    await requireManager(trx, organisation, person)
    const found = isId(invitation)
      ? await trx
          .selectFrom('organisationInvitations')
          .select(['role', 'acceptedAt', 'withdrawnAt'])
          .where('id', '=', invitation)
          .where('organisationId', '=', organisation)
          .executeTakeFirst()
      : undefined
    if (!found) throw new NotFound()
    if (found.acceptedAt) throw new Conflict('members:refused.invitationUsed')
    if (found.withdrawnAt) throw new Conflict('members:refused.invitationWithdrawn')
    await trx
      .updateTable('organisationInvitations')
      .set({ withdrawnAt: sql`now()` })
      .where('id', '=', invitation)
      .execute()
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, 'organisation.invitation_withdrawn', {
      details: { role: found.role },
    })
  })
}
