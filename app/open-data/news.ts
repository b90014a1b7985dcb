import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

export type NewsKind =
  | ('edition' | 'opened' | 'closed' | 'result')
  | ('surveyOpened' | 'surveyClosed' | 'surveyResults')
  | ('eventAnnounced' | 'eventOpened' | 'eventCancelled')
export type News = {
  kind: NewsKind
  /** Of the edition, the consultation, the survey, the event or its session. */
  id: string
  slug: string
  title: Wording
  /** Of an edition: its number, its stage, what the municipality says about it. */
  edition: string | null
  stage: Wording | null
  note: string
  /** Of an event: its next session when it was announced, or the one that was called off. */
  startsAt: Date | null
  /** Of an opened consultation, survey or event: its close. */
  closesAt: Date | null
  at: Date
  /** Later than `at` where the news itself changed: the period was made longer. */
  updatedAt: Date
}

/** Consultations whose notice is out; what is open or closed is for the clock to say. */
const calls = sql`consultations c join notices n on n.consultation_id = c.id`

/** The same of surveys. */
const surveys = sql`surveys s join survey_publications p on p.survey_id = s.id`

/** The same of events. */
const events = sql`events v join event_publications p on p.event_id = v.id`
const firstSession = sql`(select min(s.starts_at) from event_sessions s where s.event_id = v.id and s.cancelled_at is null)`

/** What happened, the latest first: new editions, calls and surveys that opened and closed, results, events. */
export async function news(db: Db, now = new Date(), limit = 50): Promise<News[]> {
  const none = sql`null::text as edition, null::jsonb as stage, '' as note, null::timestamptz as starts_at`
  const { rows } = await sql<News>`
    select * from (
      select 'edition' as kind, e.id, p.slug, ${wording('p.title')} as title,
        e.label as edition, ${wording('s.label')} as stage,
        coalesce(nullif(e.note, ''), e.minor_reason, '') as note, null::timestamptz as starts_at, null::timestamptz as closes_at,
        e.published_at as at, e.published_at as updated_at
      from editions e join plans p on p.id = e.plan_id join stage_labels s on s.code = e.stage
      union all
      select 'opened', c.id, c.slug, ${wording('c.title')}, ${none}, c.closes_at,
        greatest(c.opens_at, n.published_at),
        greatest(c.opens_at, n.published_at, (select max(x.made_at) from extensions x where x.consultation_id = c.id))
      from ${calls} where c.opens_at <= ${now}
      union all
      select 'closed', c.id, c.slug, ${wording('c.title')}, ${none}, null, c.closes_at, c.closes_at
      from ${calls} where c.closes_at <= ${now}
      union all
      select 'result', c.id, c.slug, ${wording('c.title')}, ${none}, null, r.published_at, r.published_at
      from ${calls} join results r on r.consultation_id = c.id
      union all
      select 'surveyOpened', s.id, s.slug, ${wording('s.title')}, ${none}, s.closes_at,
        greatest(s.opens_at, p.published_at),
        greatest(s.opens_at, p.published_at, (select max(j.at) from journal j
          where j.about_kind = 'survey' and j.about_id = s.id and j.verb = 'survey.period_changed'))
      from ${surveys} where s.opens_at <= ${now}
      union all
      select 'surveyClosed', s.id, s.slug, ${wording('s.title')}, ${none}, null, s.closes_at, s.closes_at
      from ${surveys} where s.closes_at <= ${now}
      union all
      select 'surveyResults', s.id, s.slug, ${wording('s.title')}, ${none}, null, r.published_at, r.updated_at
      from ${surveys} join (select survey_id, min(published_at) as published_at, max(published_at) as updated_at
        from survey_results group by survey_id) r on r.survey_id = s.id
      union all
      select 'eventAnnounced', v.id, v.slug, ${wording('v.title')}, null, null, '', ${firstSession}, null,
        p.published_at, p.published_at
      from ${events}
      union all
      select 'eventOpened', v.id, v.slug, ${wording('v.title')}, null, null, '', ${firstSession}, v.closes_at,
        v.opens_at, v.opens_at
      from ${events} where v.opens_at > p.published_at
      union all
      select 'eventCancelled', s.id, v.slug, ${wording('v.title')}, null, null, s.cancelled_because, s.starts_at, null,
        s.cancelled_at, s.cancelled_at
      from ${events} join event_sessions s on s.event_id = v.id where s.cancelled_at > p.published_at
    ) what
    where at <= ${now}
    order by at desc, kind, id limit ${limit}`.execute(db)
  return rows
}

/** When the next call, survey or event opens or closes: until then the news stays as it is, unless something is published. */
export async function nextMoments(db: Db, now = new Date()): Promise<Date[]> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(moment) as at from (
      select unnest(array[c.opens_at, c.closes_at]) as moment from ${calls}
      union all select unnest(array[s.opens_at, s.closes_at]) from ${surveys}
      union all select v.opens_at from ${events}
    ) moments where moment > ${now}`.execute(db)
  return rows.flatMap(({ at }) => at ?? [])
}
