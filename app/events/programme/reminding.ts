import { sql } from 'kysely'
import { newId } from '#app/text/ids.ts'
import { dayInJapan } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'

/** Reminders go out in the morning, so many days before the day of the session. */
const dueAt = sql`(${dayInJapan(sql`s.starts_at`)} - d.days + time '09:00') at time zone 'Asia/Tokyo'`

/** Notes reminders whose moment has come, each once, and gives the sessions they are of. */
async function note(
  trx: Trx,
  now: Date,
  told: boolean,
  of: { event?: string; days?: number[] } = {},
): Promise<string[]> {
  const { event = null, days = null } = of
  const { rows } = await sql<{ session: string }>`
    insert into session_reminders (session_id, days, starts_at, told, at)
    select s.id, d.days, s.starts_at, ${told}, ${now}
    from events e
    join event_publications p on p.event_id = e.id
    join event_sessions s on s.event_id = e.id
    cross join unnest(coalesce(${days}::integer[], e.reminder_days)) d(days)
    where s.cancelled_at is null and s.starts_at > ${now} and s.starts_at < ${now}::timestamptz + interval '62 days'
      and ${dueAt} <= ${now} and (${event}::uuid is null or e.id = ${event})
    order by s.id, d.days
    on conflict do nothing
    returning session_id as session`.execute(trx)
  return [...new Set(rows.map(({ session }) => session))]
}

/**
 * Reminds everybody who has a place in a session of what is due by now. What was missed while nothing ran is sent late, as
 * one mail, until the session begins; a session called off is not reminded of.
 */
export function remindOfSessions(db: Db, now = new Date()): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sessions = await note(trx, now, true)
    if (sessions.length === 0) return
    const places = await trx
      .selectFrom('sessionPlaces')
      .select(['signupId', 'sessionId'])
      .where('sessionId', 'in', sessions)
      .where('state', '=', 'accepted')
      .execute()
    for (const { signupId, sessionId } of places) {
      await addJob(trx, 'signup_mail', { kind: 'reminder', about: signupId, session: sessionId, occasion: newId() })
    }
  })
}

/**
 * Passes over reminders whose moment is gone already when an event is published, a session moved or a day chosen: nobody is
 * reminded the day after of what was to be said a week before. Days: only those that are new.
 */
export async function passOverReminders(trx: Trx, event: string, now: Date, days?: number[]): Promise<void> {
  await note(trx, now, false, { event, days })
}
