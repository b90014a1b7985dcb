import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

export type FrontCall = {
  slug: string
  title: Wording
  plan: Wording
  planSlug: string
  edition: string
  state: 'open' | 'announced' | 'closed' | 'answered'
  opensAt: string
  closesAt: string
  answeredAt: string | null
  /** Of an answered call: how many opinions, and how many places of the plan they changed. */
  opinions: number
  revisions: number
}
export type FrontPlan = {
  slug: string
  title: Wording
  stage: Wording
  settled: boolean
  firstFiscalYear: number
  lastFiscalYear: number
  edition: string
  publishedAt: string
}
/** A published change, and where opinions brought it about the row of the result that answers them. */
export type FrontChange = {
  planSlug: string
  plan: Wording
  number: number
  /** Null of a section that stands nowhere any more. */
  section: { number: string; title: Wording } | null
  before: string
  after: string
  consultation: string | null
  row: number | null
}
export type FrontPage = { calls: FrontCall[]; plans: FrontPlan[]; changes: FrontChange[] }

/** Of every state as many as the page has room for; what is open is never left out. */
const calls = (now: Date) => sql`
  select *, row_number() over (partition by state order by
    case when state in ('open', 'announced') then closes_at end, coalesce(answered_at, closes_at) desc, id) as place
  from (
    select c.*, r.published_at as answered_at, case
      when r.consultation_id is not null then 'answered'
      when ${now} < c.opens_at then 'announced'
      when ${now} < c.closes_at then 'open'
      else 'closed' end as state
    from consultations c
    join notices n on n.consultation_id = c.id
    left join results r on r.consultation_id = c.id) all_calls`

const callList = sql`
  select coalesce(json_agg(json_build_object('slug', c.slug, 'title', ${wording('c.title')},
    'plan', ${wording('p.title')}, 'planSlug', p.slug, 'edition', e.label, 'state', c.state,
    'opensAt', c.opens_at, 'closesAt', c.closes_at, 'answeredAt', c.answered_at,
    'opinions', (select coalesce(sum(row.similar_count), 0) from result_rows row where row.consultation_id = c.id),
    'revisions', (select count(distinct er.revision_id) from result_rows row
      join responses on responses.group_id = row.group_id
      join revision_causes cause on cause.response_id = responses.id
      join edition_revisions er on er.revision_id = cause.revision_id
      where row.consultation_id = c.id)) order by c.place), '[]')
  from calls c join plans p on p.id = c.plan_id join editions e on e.id = c.edition_id
  where c.place <= case when c.state = 'open' then 20 else 3 end`

const planList = sql`
  select coalesce(json_agg(json_build_object('slug', p.slug, 'title', ${wording('p.title')},
    'stage', ${wording('s.label')}, 'settled', p.stage in ('decided', 'monitoring'),
    'firstFiscalYear', p.first_fiscal_year, 'lastFiscalYear', p.last_fiscal_year, 'edition', e.label,
    'publishedAt', e.published_at) order by e.published_at desc, p.slug), '[]')
  from (
    select distinct on (plan_id) * from editions order by plan_id, number desc, minor desc) e
  join plans p on p.id = e.plan_id
  join stage_labels s on s.code = p.stage`

/**
 * The newest changes of running text, those that opinions brought about first; one line of each answer, so that no
 * opinion shows three times. Looks at the last editions only, however long the log grows.
 */
const changeList = sql`
  select coalesce(json_agg(json_build_object('planSlug', p.slug, 'plan', ${wording('p.title')}, 'number', x.number,
    'section', case when v.id is not null then json_build_object('number', v.number, 'title', ${wording('v.title')}) end, 'before', x.before, 'after', x.after,
    'consultation', c.slug, 'row', x.row) order by x.row is null, x.published_at desc, x.number), '[]')
  from (
    select * from (
      select distinct on (coalesce(answer.id, r.id)) r.plan_id, r.section_id, r.number, b.body as before,
        a.body as after, made.id as edition_id, made.published_at, answer.number as row, answer.consultation_id
      from (
        select e.* from editions e where exists (select from edition_revisions x where x.to_edition_id = e.id)
        order by e.published_at desc limit 3) made
      join edition_revisions er on er.to_edition_id = made.id
      join revisions r on r.id = er.revision_id and r.kind = 'edit'
      join block_versions b on b.id = r.before_version_id
      join block_versions a on a.id = r.after_version_id and a.kind = 'paragraph' and a.plain <> b.plain
      left join lateral (
        select row.* from revision_causes cause
        join responses on responses.id = cause.response_id
        join result_rows row on row.group_id = responses.group_id
        where cause.revision_id = r.id order by row.number limit 1) answer on true
      order by coalesce(answer.id, r.id), r.number) newest
    order by row is null, published_at desc, number limit 3) x
  join plans p on p.id = x.plan_id
  left join consultations c on c.id = x.consultation_id
  left join edition_sections es on es.edition_id = x.edition_id and es.section_id = x.section_id
  left join section_versions v on v.id = es.version_id`

/** Everything the front page shows, in one round trip. */
export async function frontPage(db: Db, now = new Date()): Promise<FrontPage> {
  const { rows } = await sql<FrontPage>`
    with calls as (${calls(now)})
    select (${callList}) as calls, (${planList}) as plans, (${changeList}) as changes`.execute(db)
  return rows[0] ?? { calls: [], plans: [], changes: [] }
}
