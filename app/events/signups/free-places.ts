import { sql } from 'kysely'
import { type Db, inTransaction } from '#db/connection'
import { lapseOffer } from './offer.ts'
import { passOn } from './passing-on.ts'

/**
 * By the clock: ends offers whose time is over, and offers what has become free without anybody having done something, as
 * where the fullest session of a series has begun and the others have room.
 */
export async function offerFreePlaces(db: Db, now = new Date()): Promise<void> {
  const over = await db
    .selectFrom('offers')
    .select('id')
    .where('endedAt', 'is', null)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .execute()
  for (const { id } of over) await lapseOffer(db, { offer: id, now })
  const { rows } = await sql<{ id: string }>`
    select s.id from event_sessions s
    where s.cancelled_at is null and s.starts_at > ${now} and exists (
      select from session_places p where p.session_id = s.id and p.state = 'waiting'
        and p.people <= s.quota - (select coalesce(sum(g.people), 0) from session_places g
          where g.session_id = s.id and g.state in ('accepted', 'offered')))
    order by s.id`.execute(db)
  for (const { id } of rows) await inTransaction(db, (trx) => passOn(trx, id, now))
}
