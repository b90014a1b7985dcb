import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { isStanding } from './listed.ts'
import { groupName, registeredUntil } from './member.ts'
import type { ApplicationState, OrganisationState } from './tables.ts'

/** What the desk asks for: what waits for it first. */
export const deskStates = ['applied', 'correction_asked', 'registered', 'renewal_due', 'dormant', 'ended'] as const
export type DeskState = (typeof deskStates)[number]

export type DeskFilter = { state: DeskState; type?: string; district?: string; after?: string }

export type DeskRow = {
  id: string
  slug: string
  name: string
  state: OrganisationState
  applicationState: ApplicationState | null
  kind: 'registration' | 'renewal' | null
  type: string | null
  district: string | null
  validUntil: string | null
  appliedAt: Date | null
}

export function readDeskFilter(query: URLSearchParams): DeskFilter {
  return {
    state: deskStates.find((state) => state === query.get('state')) ?? 'applied',
    type: query.get('type') || undefined,
    district: query.get('district') || undefined,
    after: [query.get('after') ?? undefined].find(isId),
  }
}

// What is seen of a group: its newest application that was handed in, else its public profile.
const rows = sql`
  select o.id, o.slug, ${groupName} as name, o.state, a.state as application_state, a.kind, ${registeredUntil} as valid_until, a.applied_at,
    coalesce(p.type, a.profile ->> 'type') as type,
    case when p.id is not null then p.district else nullif(a.profile ->> 'district', '') end as district,
    case when a.state in ('applied', 'correction_asked') then a.state
      when ${isStanding} then o.state else 'ended' end as place
  from organisations o
  left join lateral (select * from organisation_applications where organisation_id = o.id
    order by made_at desc, id desc limit 1) a on true
  left join lateral (select id, type, district from organisation_profiles
    where organisation_id = o.id and shown_at is not null order by number desc limit 1) p on true
  where a.applied_at is not null or p.id is not null`

const pageSize = 50

/** Groups as the desk sees them, in the order in which they came. Drafts are not there. */
export async function listForDesk(db: Db, { state, type, district, after }: DeskFilter) {
  const found = await sql<DeskRow>`with listed as (${rows})
    select * from listed where place = ${state}
      and (${type ?? null}::text is null or type = ${type ?? null})
      and (${district ?? null}::text is null or district = ${district ?? null})
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
    order by id limit ${pageSize + 1}`.execute(db)
  const shown = found.rows.slice(0, pageSize)
  return { rows: shown, older: found.rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

export async function countForDesk(db: Db): Promise<Record<string, number>> {
  const found = await sql<{ place: string; count: number }>`with listed as (${rows})
    select place, count(*)::integer as count from listed group by place`.execute(db)
  return Object.fromEntries(found.rows.map(({ place, count }) => [place, count]))
}

/** One group as the desk sees it; one that has only a draft is nobody's business yet. */
export async function findForDesk(db: Db, slug: string | undefined): Promise<DeskRow> {
  const found = await sql<DeskRow>`with listed as (${rows}) select * from listed
    where slug = ${slug ?? ''}`.execute(db)
  if (!found.rows[0]) throw new NotFound()
  return found.rows[0]
}

/** Who acts for a group now, as staff see it: roles and since when; names and addresses stay sealed. */
export function membersOf(db: Db, organisation: string) {
  return db
    .selectFrom('organisationMembers')
    .select(['id', 'role', 'since'])
    .where('organisationId', '=', organisation)
    .where('until', 'is', null)
    .orderBy('since')
    .execute()
}
