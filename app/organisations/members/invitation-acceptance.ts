import { sql } from 'kysely'
import { personOf } from '#app/accounts/person.ts'
import { isOver, shownProfile } from '#app/organisations/groups/listed.ts'
import { holdGroup, representativeOf, roleNow, setRole } from '#app/organisations/groups/membership.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { overtake } from '#app/organisations/groups/succession-ending.ts'
import type { MemberRole } from '#app/organisations/groups/tables.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { fitsLink } from '#app/text/link-token.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Invited, invitationPurpose } from './invitation.ts'

type Link = { id: string; token: string }

/** What an invitation is for, and whether it can still be accepted. One that was made up is not found. */
export async function findInvitation(db: Db, { id, token }: Link) {
  if (!isId(id) || !fitsLink(invitationPurpose, { id, token })) throw new NotFound()
  const { rows } = await sql<{
    organisationId: string
    role: MemberRole
    sealed: Buffer
    madeBy: string | null
    expiresAt: Date
    slug: string
    name: string
    nameEasy: string | null
    nameEn: string | null
    state: 'open' | 'accepted' | 'withdrawn' | 'over'
  }>`
    select i.organisation_id, i.role, i.sealed, i.made_by, i.expires_at, o.slug, p.name, p.name_easy, p.name_en,
      case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
        when i.expires_at <= now() or ${isOver} then 'over' else 'open' end as state
    from organisation_invitations i join organisations o on o.id = i.organisation_id join ${shownProfile} p on true
    where i.id = ${id}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  const { sealed, ...rest } = found
  return { ...rest, email: unseal<Invited>('organisation_invitations.invited', id, sealed).email }
}

const gone = {
  accepted: 'members:refused.invitationUsed',
  withdrawn: 'members:refused.invitationWithdrawn',
  over: 'members:refused.invitationOver',
}

/**
 * Whoever has the link reads the letter box it was sent to: they are that person. Somebody signed in as another (`as`) is
 * asked to sign out first, so that nobody takes a role for an address that is not theirs by mistake.
 */
export function acceptInvitation(
  db: Db,
  { as, language, ...link }: Link & { as: string | null; language: Language },
): Promise<{ person: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    const { organisationId } = await findInvitation(trx, link)
    await holdGroup(trx, organisationId)
    const { state, email, role, slug, madeBy } = await findInvitation(trx, link)
    if (state !== 'open') throw new Conflict(gone[state])
    const person = await personOf(trx, { email, language })
    if (as !== null && as !== person) throw new Conflict('members:refused.invitedOther')
    await takeRole(trx, { organisation: organisationId, person, role, madeBy })
    await trx
      .updateTable('organisationInvitations')
      .set({ acceptedAt: sql`now()`, acceptedBy: person })
      .where('id', '=', link.id)
      .execute()
    const actor = { kind: 'person', id: person } as const
    if (role === 'representative') {
      await overtake(trx, organisationId)
      await takeStep(trx, actor, { organisation: organisationId, step: 'representative_changed' })
    } else {
      await recordOfGroup(trx, actor, organisationId, 'organisation.member_joined', { details: { role } })
    }
    return { person, slug }
  })
}

type Taking = { organisation: string; person: string; role: MemberRole; madeBy: string | null }

async function takeRole(trx: Trx, { organisation, person, role, madeBy }: Taking): Promise<void> {
  const inviter = madeBy && (await roleNow(trx, organisation, madeBy))
  const mayStill =
    inviter && (role === 'representative' ? inviter.role === 'representative' : inviter.role !== 'member')
  if (madeBy && !mayStill) throw new Conflict('members:refused.inviterGone')
  const own = await roleNow(trx, organisation, person)
  if (own?.role === 'representative') throw new Conflict('members:refused.isRepresentative')
  if (role === 'representative') {
    // who hands over stays as a deputy until they leave; who was lost manages nothing when they come back
    await setRole(trx, organisation, await representativeOf(trx, organisation), madeBy ? 'deputy' : 'member')
  }
  await setRole(trx, organisation, person, role)
}
