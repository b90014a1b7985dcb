import { sql } from 'kysely'
import { type Db, inTransaction } from '#db/connection'

/** Days after which a link that nobody used, and an address that nobody confirmed, are forgotten. */
const keptDays = 30

const nothingOf = sql`not exists (select from address_changes c where c.person_id = p.id)
  and not exists (select from person_links l where l.person_id = p.id)
  and not exists (select from person_sessions s where s.user_id = p.id)
  and not exists (select from organisation_members m where m.person_id = p.id)`

/** By the clock, each night: anybody can type any address; what came of none is not kept. */
export function forgetLinks(db: Db): Promise<void> {
  return inTransaction(db, async (trx) => {
    await sql`delete from person_links
      where used_at is null and expires_at < now() - ${keptDays} * interval '1 day'`.execute(trx)
    await sql`delete from address_changes where made_at < now() - ${keptDays} * interval '1 day'`.execute(trx)
    // who is asking for a link just now is left for another night; what they had before is seen once the rest is held
    const { rows } = await sql<{
      id: string
    }>`select id from people p where made_at < now() - ${keptDays} * interval '1 day'
      and ${nothingOf} for update skip locked`.execute(trx)
    const ids = rows.map(({ id }) => id)
    await sql`delete from people p where id = any(${ids}) and ${nothingOf}`.execute(trx)
  })
}
