import { type RawBuilder, sql } from 'kysely'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type Counts, type Cursor, mostCounted, type Page, pageOf, pageSize } from '#db/paging'
import { nameOfOrganisation } from './organisation-comment.ts'
import type { CountedSubmissionsView } from './tables.ts'

export const submissionStates = ['all', 'withdrawn', 'late', 'excluded'] as const
export type SubmissionState = (typeof submissionStates)[number]
export type SubmissionFilter = { consultation?: string; state: SubmissionState }
export type SubmissionRow = {
  id: string
  receiptNumber: string
  receivedAt: Date
  channel: CountedSubmissionsView['channel']
  consultation: string
  consultationTitle: string
  organisation: boolean
  /** Of a registered group, its name. */
  groupName: string | null
  late: boolean
  withdrawn: boolean
  excluded: boolean
  opinions: number
  ungrouped: number
  beginning: string
}

const submissionConditions = (filter: SubmissionFilter) => {
  const states: Record<SubmissionState, RawBuilder<unknown> | null> = {
    all: null,
    withdrawn: sql`exists (select from withdrawals w where w.submission_id = s.id)`,
    late: sql`s.late`,
    excluded: sql`exists (select from exclusions e where e.submission_id = s.id)`,
  }
  const of = filter.consultation
    ? sql`s.consultation_id = (select id from consultations where slug = ${filter.consultation})`
    : null
  return { of, state: states[filter.state], states }
}

/** What came in, the newest first. */
export async function listSubmissions(
  db: Db,
  filter: SubmissionFilter,
  { after, before }: Cursor = {},
): Promise<Page<SubmissionRow>> {
  const { of, state } = submissionConditions(filter)
  const at = after ?? before
  const from = at
    ? sql`(s.received_at, s.id) ${before ? sql`>` : sql`<`} (select received_at, id from submissions where id = ${at}::uuid)`
    : null
  const direction = before ? sql`asc` : sql`desc`
  const where = allOf([of, state, from])
  const { rows } = await sql<SubmissionRow>`
    select s.id, s.receipt_number, s.received_at, s.channel, s.organisation, s.late,
      ${nameOfOrganisation('s')} as group_name,
      c.slug as consultation, c.title as consultation_title,
      exists (select from withdrawals w where w.submission_id = s.id) as withdrawn,
      exists (select from exclusions e where e.submission_id = s.id) as excluded,
      (select left(i.body, 120) from submission_items i where i.submission_id = s.id order by position limit 1) as beginning,
      counted.opinions, counted.ungrouped
    from (select s.* from submissions s where ${where}
      order by s.received_at ${direction}, s.id ${direction} limit ${pageSize + 1}) s
    join consultations c on c.id = s.consultation_id
    cross join lateral (
      select count(*)::int as opinions, (count(*) filter (where o.group_id is null))::int as ungrouped
      from submission_items i join opinions o on o.item_id = i.id
      where i.submission_id = s.id and o.retired_at is null) counted
    order by s.received_at desc, s.id desc`.execute(db)
  return pageOf(rows, { after, before })
}

export async function countSubmissions(db: Db, filter: SubmissionFilter): Promise<Counts<SubmissionState>> {
  const { of, states } = submissionConditions(filter)
  const counts = submissionStates.map(
    (state) => sql`(select count(*)::int from (
      select from submissions s where ${allOf([of, states[state]])} limit ${mostCounted}) bounded) as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Counts<SubmissionState>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as Counts<SubmissionState>
}
