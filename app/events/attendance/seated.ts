import { sql } from 'kysely'
import type { Db, Trx } from '#db/connection'
import type { Seated } from './seating.ts'

/** People who sit together, with the table they have. */
export type SeatedParty = Omit<Seated, 'at'> & {
  /** An application, by its number; a walk-in has none. */
  number: string | null
  came: boolean
  table: string | null
  byHand: boolean
}

/** Whoever has a place in a session, and whoever was let in. */
const parties = (session: string) => sql`
  (select u.id, u.number, u.district, u.age_band, u.sex, u.first_time, coalesce(c.people, p.people) as people,
      c.id is not null as came
    from signups u
    left join session_places p on p.signup_id = u.id and p.session_id = ${session} and p.state = 'accepted'
    left join check_ins c on c.signup_id = u.id and c.session_id = ${session} and c.undone_at is null
    where u.event_id = (select event_id from event_sessions where id = ${session})
      and (p.signup_id is not null or c.id is not null)
  union all
  select c.id, null, c.district, c.age_band, c.sex, c.first_time, c.people, true
    from check_ins c where c.session_id = ${session} and c.signup_id is null and c.undone_at is null)`

/** Everybody who is to sit somewhere, those with a number first. */
export async function seatedParties(db: Db, session: string): Promise<SeatedParty[]> {
  const { rows } = await sql<SeatedParty>`
    select p.*, x.table_id as table, coalesce(x.moved_by_hand, false) as by_hand
    from ${parties(session)} p
    left join seats x on x.session_id = ${session} and coalesce(x.signup_id, x.check_in_id) = p.id
    order by p.number nulls last, p.id`.execute(db)
  return rows
}

/** Seats of those who gave their place back, or whose arrival was taken back, are free again. */
export async function clearSeats(trx: Trx, session: string): Promise<void> {
  await sql`delete from seats x where x.session_id = ${session}
    and not exists (select from ${parties(session)} p where p.id = coalesce(x.signup_id, x.check_in_id))`.execute(trx)
  // who came with fewer takes fewer seats; more are taken only where somebody sits down anew
  await sql`update seats x set people = p.people from ${parties(session)} p
    where x.session_id = ${session} and p.id = coalesce(x.signup_id, x.check_in_id) and p.people < x.people`.execute(
    trx,
  )
}

export type SeatTable = { id: string; number: number; name: string; seats: number }

export function seatTables(db: Db, session: string): Promise<SeatTable[]> {
  return db
    .selectFrom('seatTables')
    .select(['id', 'number', 'name', 'seats'])
    .where('sessionId', '=', session)
    .orderBy('number')
    .execute()
}
