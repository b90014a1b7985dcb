import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Month, monthOf } from './month.ts'

export type FilterChoices = {
  venues: string[]
  plans: { slug: string; title: Wording }[]
  /** In which something takes place, or took. */
  months: Month[]
  /** Of the first session there is, and of the last. */
  first: Month | null
  last: Month | null
  /** In which something that is not called off comes next. */
  coming: Month | null
  /** When next something opens, closes, begins or ends: until then the lists stay as they are. */
  nextMoment: string | null
}

const monthsShown = 36

/** What can be chosen among the sessions that are to come, or among those that are over. */
export async function filterChoices(db: Db, past = false, now = new Date()): Promise<FilterChoices> {
  type Row = Omit<FilterChoices, 'first' | 'last' | 'coming'> & Record<'first' | 'last' | 'coming', Date | null>
  const { rows } = await sql<Row>`
    with sessions as (select s.*, e.opens_at, e.closes_at, e.consultation_id,
        (s.ends_at <= ${now}) = ${past} as shown
      from event_sessions s join events e on e.id = s.event_id join event_publications p on p.event_id = e.id)
    select
      array(select distinct venue from sessions where shown and venue <> '' order by venue limit 100) as venues,
      array(select distinct to_char(starts_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month from sessions where shown
        order by month ${past ? sql`desc` : sql`asc`} limit ${monthsShown}) as months,
      (select coalesce(json_agg(json_build_object('slug', plan.slug, 'title', ${wording('plan.title')})
          order by plan.slug), '[]')
        from plans plan where exists (select from sessions s where s.shown and (
          exists (select from event_sections x join sections c on c.id = x.section_id
            where x.event_id = s.event_id and c.plan_id = plan.id)
          or exists (select from consultations c where c.id = s.consultation_id and c.plan_id = plan.id)))
        and exists (select from editions where plan_id = plan.id)) as plans,
      (select min(starts_at) from sessions) as first, (select max(starts_at) from sessions) as last,
      (select min(greatest(starts_at, ${now})) from sessions where ends_at > ${now} and cancelled_at is null) as coming,
      (select min(moment) from sessions, unnest(array[opens_at, closes_at, starts_at, ends_at]) moment
        where moment > ${now}) as next_moment`.execute(db)
  const { first, last, coming, ...choices } = rows[0] as Row
  const month = (at: Date | null) => at && monthOf(at)
  return { ...choices, first: month(first), last: month(last), coming: month(coming) }
}
