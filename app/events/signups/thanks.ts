import { sql } from 'kysely'
import { newId } from '#app/text/ids.ts'
import { dayInJapan } from '#db/clock'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'

type Due = { session: string; signup: string }

/** On the morning after, when whoever received people has put right what was mistyped. */
const dueAt = sql`(${dayInJapan(sql`s.ends_at`)} + 1 + time '09:00') at time zone 'Asia/Tokyo'`

/**
 * Thanks, once for each session, those who came; where nobody was received at the door, all who had a place. Missed for more
 * than a week, it is not sent any more.
 */
export function thankParticipants(db: Db, now = new Date()): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Due>`
      with over as (
        insert into session_thanks (session_id, at)
        select s.id, ${now} from event_sessions s join event_publications p on p.event_id = s.event_id
        where s.cancelled_at is null and s.ends_at > ${now}::timestamptz - interval '8 days' and ${dueAt} <= ${now}
        order by s.id
        on conflict do nothing
        returning session_id
      ), came as (select session_id, signup_id from check_ins where undone_at is null)
      select distinct o.session_id as session, u.signup_id as signup
      from over o
      join lateral (
        select signup_id from came where session_id = o.session_id and signup_id is not null
        union
        select signup_id from session_places where session_id = o.session_id and state = 'accepted'
          and not exists (select from came where session_id = o.session_id)
      ) u on true`.execute(trx)
    const thank = ({ session, signup }: Due) =>
      addJob(trx, 'signup_mail', { kind: 'thanks', about: signup, session, occasion: newId() })
    await Promise.all(rows.map(thank))
  })
}

/** The questionnaire an event's thanks lead to: while it can be answered, and with the last session somebody has a place in. */
export async function questionnaireFor(
  db: Db,
  { signup, session, now = new Date() }: { signup: string; session: string; now?: Date },
): Promise<{ slug: string; closesAt: Date } | null> {
  const { rows } = await sql<{ slug: string; closesAt: Date }>`
    select q.slug, q.closes_at
    from event_sessions s
    join events e on e.id = s.event_id
    join surveys q on q.id = e.survey_id and q.open and q.opens_at <= ${now} and q.closes_at > ${now}
    join survey_publications p on p.survey_id = q.id
    where s.id = ${session} and not exists (
      select from session_places x join event_sessions later on later.id = x.session_id
      where x.signup_id = ${signup} and x.state = 'accepted' and later.cancelled_at is null and later.ends_at > s.ends_at)
  `.execute(db)
  return rows[0] ?? null
}
