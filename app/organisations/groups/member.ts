import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { dayInJapan } from '#db/clock'
import type { Db } from '#db/connection'
import { isOver, isStanding } from './listed.ts'
import type { MemberRole, OrganisationState } from './tables.ts'

export type OwnGroup = {
  id: string
  slug: string
  name: string
  state: OrganisationState
  validUntil: string | null
  /** The day of the step that brought it where it stands; null where no single step did. */
  since: string | null
  role: MemberRole
}

/** What a group is called: by its public profile, else by the newest, else by what it applies with. For a row named `o`. */
export const groupName = sql<string>`coalesce(
  (select name from organisation_profiles where organisation_id = o.id and refused_because is null
    order by shown_at is null, number desc limit 1),
  (select nullif(profile ->> 'name', '') from organisation_applications where organisation_id = o.id
    order by made_at desc limit 1), '')`

/** Since which day the group `o` is over or rests: steps are called as the state they lead to. */
export const standsSince = sql<
  string | null
>`(select ${dayInJapan(sql`max(stood.made_at)`)}::text from organisation_steps stood
  where stood.organisation_id = o.id and stood.step = o.state)`

/** The day until which the group `o` is registered; who is over has none any more. */
export const registeredUntil = sql<string | null>`case when ${isStanding} then o.valid_until end`

async function groupsWhere(db: Db, person: string, which: RawBuilder<boolean>): Promise<OwnGroup[]> {
  const { rows } = await sql<OwnGroup>`
    select o.id, o.slug, ${groupName} as name, o.state, ${registeredUntil} as valid_until, m.role, ${standsSince} as since
    from organisation_members m join organisations o on o.id = m.organisation_id
    where m.person_id = ${person} and m.until is null and ${which}
    order by ${isOver}, m.since, o.id`.execute(db)
  return rows
}

/** The groups a person acts for. */
export const groupsOf = (db: Db, person: string): Promise<OwnGroup[]> => groupsWhere(db, person, sql`true`)

/** A group with the role a person has in it. Whoever acts not for it does not learn that it has such pages. */
export async function groupOf(db: Db, person: string, slug: string | undefined): Promise<OwnGroup> {
  const [group] = await groupsWhere(db, person, sql`o.slug = ${slug ?? ''}`)
  if (!group) throw new NotFound()
  return group
}
