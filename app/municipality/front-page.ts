import { sql } from 'kysely'
import type { Db } from '#db/connection'

type Wording = { value: string; easy: string | null; en: string | null }

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
/** A published change that opinions brought about, with the row of the result that answers them. */
export type FrontChange = {
  planSlug: string
  plan: Wording
  number: number
  section: string
  before: string
  after: string
  consultation: string
  row: number
}
export type FrontPage = { calls: FrontCall[]; plans: FrontPlan[]; changes: FrontChange[] }

/** Names are ours, never a visitor's. */
const words = (table: string, column: string) =>
  sql.raw(
    `json_build_object('value', ${table}.${column}, 'easy', ${table}.${column}_easy, 'en', ${table}.${column}_en)`,
  )
const label = (table: string) =>
  sql.raw(`${table}.number || case when ${table}.minor > 0 then '.' || ${table}.minor else '' end`)

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
  select coalesce(json_agg(json_build_object('slug', c.slug, 'title', ${words('c', 'title')},
    'plan', ${words('p', 'title')}, 'planSlug', p.slug, 'edition', ${label('e')}, 'state', c.state,
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
  select coalesce(json_agg(json_build_object('slug', p.slug, 'title', ${words('p', 'title')},
    'stage', ${words('s', 'label')}, 'settled', p.stage in ('decided', 'monitoring'),
    'firstFiscalYear', p.first_fiscal_year, 'lastFiscalYear', p.last_fiscal_year, 'edition', ${label('e')},
    'publishedAt', e.published_at) order by e.published_at desc, p.slug), '[]')
  from (
    select distinct on (plan_id) * from editions order by plan_id, number desc, minor desc) e
  join plans p on p.id = e.plan_id
  join stage_labels s on s.code = p.stage`

/** One line of each answer, so that the newest result does not show the same opinion three times. */
const changeList = sql`
  select coalesce(json_agg(json_build_object('planSlug', p.slug, 'plan', ${words('p', 'title')}, 'number', x.number,
    'section', concat_ws(' ', nullif(v.number, ''), v.title), 'before', x.before, 'after', x.after,
    'consultation', c.slug, 'row', x.row) order by x.published_at desc, x.number), '[]')
  from (
    select distinct on (made.published_at, row.id) r.*, b.plain as before, a.plain as after, made.published_at,
      er.to_edition_id, row.number as row, row.consultation_id
    from result_rows row
    join responses on responses.group_id = row.group_id
    join revision_causes cause on cause.response_id = responses.id
    join revisions r on r.id = cause.revision_id and r.kind = 'edit'
    join edition_revisions er on er.revision_id = r.id
    join editions made on made.id = er.to_edition_id
    join block_versions b on b.id = r.before_version_id
    join block_versions a on a.id = r.after_version_id
    where b.plain <> a.plain
    order by made.published_at desc, row.id, r.number
    limit 3) x
  join plans p on p.id = x.plan_id
  join consultations c on c.id = x.consultation_id
  left join edition_sections es on es.edition_id = x.to_edition_id and es.section_id = x.section_id
  left join section_versions v on v.id = es.version_id`

/** Everything the front page shows, in one round trip. */
export async function frontPage(db: Db, now = new Date()): Promise<FrontPage> {
  const { rows } = await sql<FrontPage>`
    with calls as (${calls(now)})
    select (${callList}) as calls, (${planList}) as plans, (${changeList}) as changes`.execute(db)
  return rows[0] ?? { calls: [], plans: [], changes: [] }
}
