import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type Call, type CallRow, callOf, callsQuery } from './open-calls.ts'
import type { Category } from './tables.ts'

/** A row of a published result that caused a revision. */
export type Trace = {
  /** Slug of the consultation. */
  consultation: string
  consultationTitle: string
  row: number
  summary: string
  category: Category
}

type TraceRow = Trace & { revisionId: string }

// result_rows exist from the publication of a result on: what is not public has no row to join.
const traceQuery = (revisionIds: string[]) => sql<TraceRow>`
  select rc.revision_id as "revisionId", c.slug as consultation, c.title as "consultationTitle", row.number as "row",
    row.summary, row.category
  from revision_causes rc
  join responses r on r.id = rc.response_id
  join result_rows row on row.group_id = r.group_id
  join consultations c on c.id = row.consultation_id
  where rc.revision_id = any(${revisionIds}::uuid[])
  order by c.opens_at, c.id, row.number`

function byRevision(rows: TraceRow[]): Map<string, Trace[]> {
  const found = new Map<string, Trace[]>()
  for (const { revisionId, ...trace } of rows) found.set(revisionId, [...(found.get(revisionId) ?? []), trace])
  return found
}

/** Rows of published results that caused these revisions; nothing of unpublished ones. */
export async function traceOf(db: Db, revisionIds: string[]): Promise<Map<string, Trace[]>> {
  if (revisionIds.length === 0) return new Map()
  const { rows } = await traceQuery(revisionIds).execute(db)
  return byRevision(rows)
}

/** Both at once for reading pages: the calls of plans and why revisions were made, in one round trip. */
export async function callsAndTrace(
  db: Db,
  planIds: string[],
  revisionIds: string[],
): Promise<{ calls: Call[]; trace: Map<string, Trace[]> }> {
  const { rows } = await sql<{ calls: CallRow[]; trace: TraceRow[] }>`
    select (select coalesce(json_agg(c), '[]') from (${callsQuery(planIds)}) c) as calls,
      (select coalesce(json_agg(t), '[]') from (${traceQuery(revisionIds)}) t) as trace`.execute(db)
  const { calls = [], trace = [] } = rows[0] ?? {}
  return { calls: calls.map((row) => callOf(row)), trace: byRevision(trace) }
}
