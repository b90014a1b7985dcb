import { sql } from 'kysely'
import { opinionsOfSession } from '#app/consultations/answers/answered-opinions.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { attendance } from './attendance.ts'
import { changesOf, findReport } from './report.ts'
import { opinionCount } from './session-opinion.ts'

type Row = {
  sessionId: string
  slug: string
  number: number
  /** Whether the event has other sessions too. */
  several: boolean
  title: Wording
  session: { startsAt: string; endsAt: string; venue: string }
  consultation: string | null
}

/** The published report of a session; one that is not public is the same 404 as one that does not exist. */
export async function publicReport(db: Db, slug: string, number: string) {
  if (badCharacters(slug) !== null || !/^\d{1,6}$/.test(number)) throw new NotFound()
  const { rows } = await sql<Row>`
    select s.id as session_id, e.slug, s.number,
      (select count(*) > 1 from event_sessions o where o.event_id = e.id) as several,
      ${wording('e.title')} as title,
      json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'venue', s.venue) as session,
      (select c.slug from consultations c join notices n on n.consultation_id = c.id
        where c.id = e.consultation_id) as consultation
    from events e join event_sessions s on s.event_id = e.id
    join event_reports r on r.session_id = s.id and r.published_at is not null
    where e.slug = ${slug} and s.number = ${Number(number)}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  const { sessionId, consultation, ...rest } = found
  const [report, changes, { came }, { count }, answers] = await Promise.all([
    findReport(db, sessionId),
    changesOf(db, sessionId),
    attendance(db, sessionId),
    opinionCount(db, sessionId),
    opinionsOfSession(db, sessionId),
  ])
  const { summary, summaryEasy, summaryEn, minutes, tables, pictures } = report
  return {
    ...{ ...rest, minutes, tables, pictures, changes, came, answers },
    summary: { ja: summary, easy: summaryEasy, en: summaryEn },
    opinions: { count, consultation },
  }
}
