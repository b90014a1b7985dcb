import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { repeatedFromThePage } from './draw.fixture.ts'
import { drawRecord, drawsOf, publicDraw, sourceOf } from './draw-record.ts'
import { standingOf } from './draw-standing.ts'
import { drawPlaces } from './drawing.ts'

/** Written as every list of these lives announces it. */
export const sampleNumber = '38915.02'

/**
 * What must never be of a draw: that people can apply for what is being drawn, that a session of it begins before its numbers
 * are known, that it cannot be held when it is due, that it came out otherwise than announced, that a list was taken back
 * when its number could be known.
 */
export async function drawFaults(db: Db, slug: string, now: Date): Promise<unknown[]> {
  const { rows } = await sql<{ fault: string; what: string }>`
    with listed as (
      select d.id, d.listed_at, d.places, d.sources, e.closes_at, s.number, s.quota, s.starts_at
      from draws d join events e on e.id = d.event_id join event_sessions s on s.event_id = e.id
        and (d.session_id is null or d.session_id = s.id) and s.cancelled_at is null and s.starts_at > d.listed_at
      where d.seed is null and d.withdrawn_at is null)
    select 'open while a list stands' as fault, number::text as what from listed where closes_at > listed_at
    union all select 'other places', number || ': ' || quota || '<' || places from listed where places > quota
    union all select 'begins before its number', number::text from listed
      where exists (select from jsonb_array_elements(sources) x where (x ->> 'knownFrom')::timestamptz >= starts_at)
    union all select 'taken back too late', d.id::text from draws d join draw_sources u on u.draw_id = d.id
      where u.known_from <= d.withdrawn_at
    union all select 'two lists', count(*)::text from draws where withdrawn_at is null
      group by event_id, session_id having count(*) > 1`.execute(db)
  const faults: unknown[] = rows
  const event = await db.selectFrom('events').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  for (const { name } of await drawsOf(db, event.id)) {
    const found = await publicDraw(db, slug, name)
    if (found.draw?.drawnAt) {
      const record = drawRecord(found)
      const { listHash, log } = repeatedFromThePage(JSON.stringify(record))
      if (listHash !== record.listHash || !isDeepStrictEqual(log, record.log)) faults.push(['otherwise', name])
    }
    if (standingOf(found, now) !== 'toDraw') continue
    const seed = found.draw && sourceOf(found.draw)?.kind === 'chance' ? undefined : sampleNumber
    await sql`savepoint held`.execute(db)
    await drawPlaces(db, system, { event: slug, session: found.session, seed, now }).catch((error) =>
      faults.push(['cannot be held', name, error.code]),
    )
    await sql`rollback to savepoint held`.execute(db)
  }
  return faults
}
