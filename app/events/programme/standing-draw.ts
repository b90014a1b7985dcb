import { sql } from 'kysely'
import type { Trx } from '#db/connection'

/**
 * The list of a draw that stands and has not been drawn from: of an event, or of what decides one of its sessions; null where
 * there is none. `until`: the last moment at which one of the numbers it names becomes known; null of chance.
 */
export async function standingDraw(trx: Trx, event: string, session?: string): Promise<{ until: Date | null } | null> {
  const { rows } = await sql<{ until: Date | null }>`
    select max((source ->> 'knownFrom')::timestamptz) as until
    from draws d cross join lateral jsonb_array_elements(d.sources) source
    where d.event_id = ${event} and d.seed is null and d.withdrawn_at is null
      and (${session ?? null}::uuid is null or d.session_id is null or d.session_id = ${session ?? null}::uuid)
    group by d.id limit 1`.execute(trx)
  return rows[0] ?? null
}
