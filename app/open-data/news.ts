import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type Wording, words } from '../plans/reading.ts'

export type NewsKind = 'edition' | 'opened' | 'closed' | 'result'
export type News = {
  kind: NewsKind
  /** Of the edition or the consultation. */
  id: string
  slug: string
  title: Wording
  /** Of an edition: its number, its stage, what the municipality says about it. */
  edition: string | null
  stage: Wording | null
  note: string
  /** Of an opened consultation: its close. */
  closesAt: Date | null
  at: Date
  /** Later than `at` where the news itself changed: the period was made longer. */
  updatedAt: Date
}

/** Consultations whose notice is out; what is open or closed is for the clock to say. */
const calls = sql`consultations c join notices n on n.consultation_id = c.id`

/** What happened, the latest first: new editions, calls that opened and closed, results. */
export async function news(db: Db, now = new Date(), limit = 50): Promise<News[]> {
  const none = sql`null::text as edition, null::json as stage, '' as note`
  const { rows } = await sql<News>`
    select * from (
      select 'edition' as kind, e.id, p.slug, ${words('p', 'title')} as title,
        e.number || case when e.minor > 0 then '.' || e.minor else '' end as edition, ${words('s', 'label')} as stage,
        coalesce(nullif(e.note, ''), e.minor_reason, '') as note, null::timestamptz as closes_at,
        e.published_at as at, e.published_at as updated_at
      from editions e join plans p on p.id = e.plan_id join stage_labels s on s.code = e.stage
      union all
      select 'opened', c.id, c.slug, ${words('c', 'title')}, ${none}, c.closes_at,
        greatest(c.opens_at, n.published_at),
        greatest(c.opens_at, n.published_at, (select max(x.made_at) from extensions x where x.consultation_id = c.id))
      from ${calls} where c.opens_at <= ${now}
      union all
      select 'closed', c.id, c.slug, ${words('c', 'title')}, ${none}, null, c.closes_at, c.closes_at
      from ${calls} where c.closes_at <= ${now}
      union all
      select 'result', c.id, c.slug, ${words('c', 'title')}, ${none}, null, r.published_at, r.published_at
      from ${calls} join results r on r.consultation_id = c.id
    ) what
    where at <= ${now}
    order by at desc, kind, id limit ${limit}`.execute(db)
  return rows
}

/** When the next call opens or closes: until then the news stays as it is, unless something is published. */
export async function nextMoments(db: Db, now = new Date()): Promise<Date[]> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(moment) as at from ${calls} cross join lateral unnest(array[c.opens_at, c.closes_at]) moment
    where moment > ${now}`.execute(db)
  return rows.flatMap(({ at }) => at ?? [])
}
