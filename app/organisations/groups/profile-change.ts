import { sql } from 'kysely'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { isId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'
import { takesPart } from './access.ts'
import { holdGroup, requireManager } from './membership.ts'
import { addProfile } from './profile.ts'
import type { ProfileFields } from './profile-form.ts'
import { recordOfGroup } from './record.ts'

/** Versions of a group's profile: the newest one, and the one everybody reads. */
export async function profilesOf(db: Db, organisation: string) {
  const rows = await db
    .selectFrom('organisationProfiles')
    .selectAll()
    .where('organisationId', '=', organisation)
    .orderBy('number', 'desc')
    .execute()
  const newest = rows[0]
  if (!newest) throw new NotFound()
  const shown = rows.find(({ shownAt }) => shownAt !== null) ?? null
  const isWaiting = newest.shownAt === null && newest.refusedBecause === null
  const isRefused = newest.refusedBecause !== null
  return { newest, shown, waiting: isWaiting ? newest : null, refused: isRefused ? newest : null }
}

type Change = { organisation: string; version: number; fields: ProfileFields }

/**
 * A group changes what everybody reads of it. Where the municipality wants to see changes first, this one waits, and the
 * public profile stays as it is; another change takes the place of one that waits. Says whether it waits.
 */
export function changeProfile(db: Db, person: string, { organisation, version, fields }: Change): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { state } = await holdGroup(trx, organisation)
    await requireManager(trx, organisation, person)
    if (!takesPart({ state })) throw new Conflict('members:refused.notRegistered')
    const { newest } = await profilesOf(trx, organisation)
    if (newest.number !== version) throw new Conflict('members:refused.profileChanged', undefined, newest.number)
    const { profileChangesApproved: waits } = await trx
      .selectFrom('municipality')
      .select('profileChangesApproved')
      .executeTakeFirstOrThrow()
    await addProfile(trx, { organisation, type: newest.type, fields, by: { person }, isShown: !waits })
    const verb = waits ? 'organisation.profile_handed_in' : 'organisation.profile_changed'
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, verb, { public: !waits })
    return waits
  })
}

type Decision = { organisation: string; profile: string; accept: boolean; reason?: string }

/** Staff publish a change that waits, or turn it down with a reason the group reads. */
export function decideProfile(db: Db, staff: string, { organisation, profile, accept, reason = '' }: Decision) {
  return inTransaction(db, async (trx) => {
    if (!accept && isBlank(reason)) throw new Invalid('members:refused.reasonMissing', 'reason')
    await holdGroup(trx, organisation)
    const { waiting } = await profilesOf(trx, organisation)
    if (!isId(profile) || waiting?.id !== profile) throw new Conflict('members:refused.profileMoved')
    await trx
      .updateTable('organisationProfiles')
      .set({ decidedBy: staff, ...(accept ? { shownAt: sql`now()` } : { refusedBecause: reason }) })
      .where('id', '=', profile)
      .execute()
    const verb = accept ? 'organisation.profile_approved' : 'organisation.profile_refused'
    await recordOfGroup(trx, { kind: 'staff', id: staff }, organisation, verb, {
      details: accept ? {} : { reason },
      public: accept,
    })
    await addJob(trx, 'profile_decided_mails', { profile })
  })
}

/** Changes that wait for staff, the oldest first. */
export async function waitingProfiles(db: Db) {
  const { rows } = await sql<{ slug: string; name: string; shownName: string | null; madeAt: Date }>`
    select o.slug, p.name, s.name as shown_name, p.made_at
    from organisation_profiles p join organisations o on o.id = p.organisation_id
    left join lateral (select name from organisation_profiles
      where organisation_id = o.id and shown_at is not null order by number desc limit 1) s on true
    where p.shown_at is null and p.refused_because is null and o.state in ('registered', 'renewal_due')
      and not exists (select from organisation_profiles later
        where later.organisation_id = o.id and later.number > p.number)
    order by p.made_at limit 200`.execute(db)
  return rows
}
