import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { type Counts, type Cursor, mostCounted, type Page, pageOf, pageSize } from '#db/paging'
import type { ModerationState, PersonTrace, RedactedFor } from './tables.ts'

export const moderationStates = ['waiting', 'shown', 'held'] as const

export type ModeratedCall = { id: string; slug: string; title: string; departmentId: string; planSlug: string }

/** A call whose opinions are shown before the result; every other one has nothing to moderate. */
export async function moderatedCall(db: Db, slug: string): Promise<ModeratedCall> {
  const call = await db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .select(['consultations.id', 'consultations.slug', 'consultations.title', 'consultations.departmentId'])
    .select('plans.slug as planSlug')
    .where('consultations.slug', '=', slug)
    .where('openDiscussion', '=', true)
    .executeTakeFirst()
  if (!call) throw new NotFound()
  return call
}

export type ModeratedRow = {
  id: string
  number: number
  quote: string | null
  body: string
  reason: string | null
  section: string | null
  receivedAt: Date
  traces: PersonTrace[]
  /** Others that stand where this one does and say the very same, with it; counted up to mostCounted. */
  alike: number
  /** Of the decision, where there is one. */
  why: string | null
  redactedFor: RedactedFor | null
}

const of = (call: string, state: ModerationState) =>
  sql`d.consultation_id = ${call} and d.state = ${state} and not d.gone`

/** Texts in one state, the oldest first; of those with the very same words the first. */
export async function listModerated(
  db: Db,
  { call, state }: { call: string; state: ModerationState },
  { after, before }: Cursor = {},
): Promise<Page<ModeratedRow>> {
  const at = after ?? before
  const from: RawBuilder<unknown> = at
    ? sql`and (d.received_at, d.item_id) ${before ? sql`<` : sql`>`}
        (select received_at, item_id from discussed_items where item_id = ${at}::uuid)`
    : sql``
  const direction = before ? sql`desc` : sql`asc`
  const { rows } = await sql<ModeratedRow>`
    select d.item_id as id, d.number, i.quote, i.body, i.reason, d.received_at, d.traces,
      concat_ws(' ', nullif(v.number, ''), v.title) as section,
      (select count(*)::int from (select from discussed_items same where same.consultation_id = d.consultation_id
        and same.text_hash = d.text_hash and same.state = d.state and not same.gone limit ${mostCounted}) bounded) as alike,
      m.reason as why, m.redacted_for
    from (
      select d.* from discussed_items d where ${of(call, state)} ${from}
        and not exists (select from discussed_items first where first.consultation_id = d.consultation_id
          and first.text_hash = d.text_hash and first.state = d.state and not first.gone
          and (first.received_at, first.item_id) < (d.received_at, d.item_id))
      order by d.received_at ${direction}, d.item_id ${direction} limit ${pageSize + 1}) d
    join submission_items i on i.id = d.item_id
    join consultations c on c.id = d.consultation_id
    left join moderations m on m.item_id = d.item_id and m.number = d.number
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = d.section_id
    left join section_versions v on v.id = place.version_id
    order by d.received_at, d.item_id`.execute(db)
  return pageOf(rows, { after, before })
}

export async function countModerated(db: Db, call: string): Promise<Counts<ModerationState>> {
  const counts = moderationStates.map(
    (state) => sql`(select count(*)::int from (
      select from discussed_items d where ${of(call, state)} limit ${mostCounted}) bounded) as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Counts<ModerationState>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as Counts<ModerationState>
}
