import { sql } from 'kysely'
import type { Db } from '#db/connection'

/** People, unless it says parties: an application is one party, and so is a walk-in. */
export type Attendance = {
  quota: number
  accepted: number
  acceptedParties: number
  /** All who are or were in the room. */
  came: number
  /** Of those who had a place. */
  cameAccepted: number
  walkIns: number
  walkInParties: number
  /** Have a place and may still come, the rest of a party of whom some came too; nobody once the session is over. */
  expected: number
  /** Had a place and did not come; before the session is over, only those of whom their party said so. */
  absent: number
  absentParties: number
  /** Neither taken nor kept for somebody; below 0 where more were let in than there are places. */
  free: number
  over: boolean
}

/** How many came to a session, who had a place and who walked in, as of now or of a moment. */
export async function attendance(db: Db, session: string, now = new Date()): Promise<Attendance> {
  const { rows } = await sql<Omit<Attendance, 'free'> & { offered: number }>`
    select s.quota, s.ends_at <= ${now} as over,
      p.accepted, p.accepted_parties, coalesce(c.came, 0) as came, coalesce(c.came_accepted, 0) as came_accepted,
      coalesce(c.walk_ins, 0) as walk_ins, coalesce(c.walk_in_parties, 0) as walk_in_parties,
      case when s.ends_at <= ${now} then 0 else p.outstanding + p.behind end as expected,
      p.away + case when s.ends_at <= ${now} then p.outstanding + p.behind else 0 end as absent,
      case when s.ends_at <= ${now} then p.outstanding_parties else 0 end as absent_parties,
      case when s.starts_at > ${now} then p.offered else 0 end as offered
    from event_sessions s
    cross join lateral (
      select coalesce(sum(x.people) filter (where x.state = 'accepted'), 0)::int as accepted,
        count(*) filter (where x.state = 'accepted')::int as accepted_parties,
        coalesce(sum(x.people) filter (where x.state = 'offered'), 0)::int as offered,
        coalesce(sum(x.people) filter (where x.state = 'accepted' and i.id is null), 0)::int as outstanding,
        count(*) filter (where x.state = 'accepted' and i.id is null)::int as outstanding_parties,
        coalesce(sum(x.people - i.people) filter (where x.state = 'accepted' and i.how <> 'walk_in'
          and not i.rest_stays_away), 0)::int as behind,
        coalesce(sum(x.people - i.people) filter (where x.state = 'accepted' and i.how <> 'walk_in'
          and i.rest_stays_away), 0)::int as away
      from session_places x
      left join check_ins i on i.session_id = x.session_id and i.signup_id = x.signup_id and i.undone_at is null
      where x.session_id = s.id) p
    cross join lateral (
      select sum(people)::int as came, sum(people) filter (where how <> 'walk_in')::int as came_accepted,
        sum(people) filter (where how = 'walk_in')::int as walk_ins,
        count(*) filter (where how = 'walk_in')::int as walk_in_parties
      from check_ins where session_id = s.id and undone_at is null) c
    where s.id = ${session}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`no session ${session}`)
  const { offered, ...counts } = found
  return { ...counts, free: counts.quota - counts.came - counts.expected - offered }
}
