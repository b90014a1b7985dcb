import { type RawBuilder, sql } from 'kysely'
import { byRevision, type Trace, type TraceRow, traceQuery } from '#app/consultations/answers/trace.ts'
import { type Call, type CallRow, callOf, callsQuery } from '#app/consultations/calls/open-calls.ts'
import type { Db } from '#db/connection'
import { type PublishedReferral, publishedReferrals } from './statement.ts'

/**
 * Both at once for reading pages: the calls of plans and why revisions were made, in one round trip; and with them what
 * a later part knows of the same plans, as an expression that gives a list.
 */
export async function callsAndTrace<T = never>(
  db: Db,
  planIds: string[],
  revisionIds: string[],
  sectionId?: string,
  also: RawBuilder<T[]> = sql<T[]>`'[]'::json`,
): Promise<{ calls: Call[]; trace: Map<string, Trace[]>; statements: PublishedReferral[]; also: T[] }> {
  const { rows } = await sql<{ calls: CallRow[]; trace: TraceRow[]; statements: PublishedReferral[]; also: T[] }>`
    select (select coalesce(json_agg(c), '[]') from (${callsQuery(planIds, sectionId)}) c) as calls,
      (select coalesce(json_agg(t), '[]') from (${traceQuery(revisionIds)}) t) as trace,
      ${publishedReferrals(planIds)} as statements,
      ${also} as also`.execute(db)
  const { calls = [], trace = [], statements = [], also: more = [] } = rows[0] ?? {}
  return { calls: calls.map((row) => callOf(row)), trace: byRevision(trace), statements, also: more }
}
