import { type RawBuilder, sql } from 'kysely'
import { today } from '#db/clock'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type Counts, type Cursor, mostCounted, type Page, pageOf, pageSize } from '#db/paging'
import { waiting } from './inbox.ts'
import type { Category, GroupState } from './tables.ts'

export const groupStates = ['all', 'waiting', 'deciding', 'approved', 'overdue', 'published'] as const
export type GroupFilterState = (typeof groupStates)[number]
export type GroupFilter = {
  consultation?: string
  departments?: string[]
  state: GroupFilterState
  category?: Category
}
export type GroupRow = {
  id: string
  summary: string
  state: GroupState
  category: Category | null
  dueOn: string | null
  overdue: boolean
  department: string | null
  section: string | null
  consultation: string
  consultationTitle: string
  /** At most mostCounted. */
  opinions: number
  /** When something was last written or decided. */
  touchedAt: Date
}

const states: Record<GroupFilterState, RawBuilder<unknown> | null> = {
  all: null,
  waiting: sql`g.state in ${waiting}`,
  deciding: sql`g.state = 'submitted'`,
  approved: sql`g.state = 'approved'`,
  overdue: sql`g.due_on < ${today} and g.state not in ('approved', 'published')`,
  published: sql`g.state = 'published'`,
}

const conditions = ({ consultation, departments, category }: GroupFilter) =>
  allOf([
    sql`exists (select from opinions o where o.group_id = g.id)`,
    consultation ? sql`g.consultation_id = (select id from consultations where slug = ${consultation})` : null,
    departments ? sql`g.department_id = any(${departments}::uuid[])` : null,
    category ? sql`g.category = ${category}` : null,
  ])

/** Where a group stands in the list: what is published last, what is due first before the rest. */
const place = (table: string) => {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  return sql`${of('state')} = 'published', coalesce(${of('due_on')}, 'infinity'), ${of('id')}`
}
const placeOf = (id: string) => sql`(select ${place('x')} from opinion_groups x where x.id = ${id}::uuid)`

/** Groups by what is due; those published come last. */
export async function listGroups(db: Db, filter: GroupFilter, cursor: Cursor = {}): Promise<Page<GroupRow>> {
  const { after, before } = cursor
  const back = sql`g.state = 'published' desc, coalesce(g.due_on, 'infinity') desc, g.id desc`
  const from = before
    ? sql`(${place('g')}) < ${placeOf(before)}`
    : after
      ? sql`(${place('g')}) > ${placeOf(after)}`
      : null
  const { rows } = await sql<GroupRow>`
    select g.id, g.summary, g.state, g.category, g.due_on, d.name as department,
      coalesce(${states.overdue}, false) as overdue, c.slug as consultation, c.title as consultation_title,
      concat_ws(' ', nullif(v.number, ''), v.title) as section,
      coalesce(written.at, g.created_at) as touched_at,
      (select count(*)::int from (select from opinions o where o.group_id = g.id limit ${mostCounted}) bounded) as opinions
    from (select g.* from opinion_groups g where ${allOf([conditions(filter), states[filter.state], from])}
      order by ${before ? back : place('g')} limit ${pageSize + 1}) g
    join consultations c on c.id = g.consultation_id
    left join departments d on d.id = g.department_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = g.section_id
    left join section_versions v on v.id = place.version_id
    left join lateral (
      select greatest(max(version.made_at), max(step.made_at)) as at from responses r
      left join response_versions version on version.response_id = r.id
      left join response_steps step on step.response_id = r.id
      where r.group_id = g.id) written on true
    order by ${place('g')}`.execute(db)
  return pageOf(rows, cursor)
}

export async function countGroups(db: Db, filter: GroupFilter): Promise<Counts<GroupFilterState>> {
  const counts = groupStates.map(
    (state) => sql`(select count(*)::int from (
      select from opinion_groups g where ${allOf([conditions(filter), states[state]])} limit ${mostCounted}
    ) bounded) as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Counts<GroupFilterState>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as Counts<GroupFilterState>
}
