import { type RawBuilder, sql } from 'kysely'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { likePattern, waysQuery } from '#app/spelling/bigrams.ts'
import { today } from '#db/clock'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type Counts, type Cursor, mostCounted, type Page, pageOf, pageSize } from '#db/paging'
import type { Category, GroupState } from './tables.ts'

export const opinionStates = ['all', 'unsorted', 'waiting', 'deciding', 'approved', 'overdue', 'published'] as const
export type OpinionState = (typeof opinionStates)[number]

export type OpinionFilter = {
  /** Slug. */
  consultation?: string
  /** Id of a section, with all below it in the edition commented on; 'whole' for the plan as a whole. */
  section?: string
  department?: string
  state: OpinionState
  category?: Category
  q?: string
}
export const waiting = sql`('unanswered', 'draft', 'returned')`

const groupsThat = (condition: RawBuilder<unknown>) =>
  sql`o.group_id in (select g.id from opinion_groups g where ${condition})`

const stateConditions: Record<OpinionState, RawBuilder<unknown> | null> = {
  all: null,
  // What does not count needs no answer, and so does not wait for one.
  unsorted: sql`o.group_id is null and exists (
    select from submission_items i join counted_submissions s on s.id = i.submission_id where i.id = o.item_id)`,
  waiting: groupsThat(sql`g.state in ${waiting}`),
  deciding: groupsThat(sql`g.state = 'submitted'`),
  approved: groupsThat(sql`g.state = 'approved'`),
  overdue: groupsThat(sql`g.due_on < ${today} and g.state in ('unanswered', 'draft', 'returned', 'submitted')`),
  published: groupsThat(sql`g.state = 'published'`),
}

/** Words of three characters and more are looked up in the text again: their pairs may stand apart. */
async function searched(db: Db, words: string): Promise<RawBuilder<unknown>[]> {
  const { wanted } = await wantedWords(db, words)
  const query = waysQuery(wanted)
  if (query === null) return [sql`false`]
  const long = wanted.filter((ways) => ways.some((word) => [...word].length > 2))
  return [
    sql`o.terms @@ ${query}::tsquery`,
    ...long.map((ways) => sql`o.folded like any(${ways.map(likePattern)}::text[])`),
  ]
}

/** Everything but the state and the section. */
async function conditions(
  db: Db,
  { consultation, department, category, q }: OpinionFilter,
): Promise<RawBuilder<unknown>[]> {
  return [
    sql`o.retired_at is null`,
    ...(consultation ? [sql`o.consultation_id = (select id from consultations where slug = ${consultation})`] : []),
    ...(department
      ? [
          sql`case when o.group_id is null
            then o.section_id in (
              select ws.section_id from working_sections ws join section_versions v on v.id = ws.version_id
              where v.department_id = ${department}::uuid)
            else o.group_id in (select g.id from opinion_groups g where g.department_id = ${department}::uuid) end`,
        ]
      : []),
    ...(category ? [groupsThat(sql`g.category = ${category}`)] : []),
    ...(q ? await searched(db, q) : []),
  ]
}

/** A section and all below it, in the edition that the consultation is about. */
async function subtree(db: Db, { section, consultation }: OpinionFilter): Promise<string[] | null> {
  if (!section || section === 'whole') return null
  const { rows } = await sql<{ sectionId: string }>`
    with recursive below as (
      select s.section_id, s.edition_id from edition_sections s join consultations c on c.edition_id = s.edition_id
      where s.section_id = ${section}::uuid and c.slug = ${consultation ?? ''}
      union all
      select s.section_id, s.edition_id from edition_sections s
      join below on s.parent_id = below.section_id and s.edition_id = below.edition_id
    ) select section_id from below`.execute(db)
  return rows.map(({ sectionId }) => sectionId)
}

export type OpinionRow = {
  id: string
  text: string
  /** The same words sent by others of this consultation, counted up to mostCounted. */
  same: number
  section: string | null
  consultation: string
  receiptNumber: string
  receivedAt: Date
  late: boolean
  withdrawn: boolean
  excluded: boolean
  group: {
    id: string
    summary: string
    state: GroupState
    category: Category | null
    dueOn: string | null
    overdue: boolean
  } | null
}

type Narrowed = { sections: string[] | null; asked: RawBuilder<unknown>[] }

async function narrowed(db: Db, filter: OpinionFilter): Promise<Narrowed> {
  const [sections, asked] = await Promise.all([subtree(db, filter), conditions(db, filter)])
  return { sections, asked }
}

/** Ids of one page in their order; with a section, a few from each one below it, so that no long list is sorted. */
function pageOfIds({ section, state }: OpinionFilter, { sections, asked }: Narrowed, { after, before, from }: Cursor) {
  const direction = before ? sql`desc` : sql`asc`
  const place = before
    ? sql`o.id < ${before}::uuid`
    : after
      ? sql`o.id > ${after}::uuid`
      : from
        ? sql`o.id >= ${from}::uuid`
        : null
  const rest = [...asked, stateConditions[state], place]
  const some = (where: RawBuilder<unknown>) =>
    sql`select o.id from opinions o where ${where} order by o.id ${direction} limit ${pageSize + 1}`
  if (section === 'whole') return some(allOf([sql`o.section_id is null`, ...rest]))
  if (!sections) return some(allOf(rest))
  return sql`
    select o.id from unnest(${sections}::uuid[]) s(id)
    cross join lateral (${some(allOf([sql`o.section_id = s.id`, ...rest]))}) o
    order by o.id ${direction} limit ${pageSize + 1}`
}

/** Opinions in the order in which they came. */
export async function listOpinions(db: Db, filter: OpinionFilter, cursor: Cursor = {}): Promise<Page<OpinionRow>> {
  const narrow = await narrowed(db, filter)
  const { rows } = await sql<OpinionRow>`
    select o.id, left(o.text, 400) as text, c.slug as consultation,
      concat_ws(' ', nullif(v.number, ''), v.title) as section,
      s.receipt_number, s.received_at, s.late,
      exists (select from withdrawals w where w.submission_id = s.id) as withdrawn,
      exists (select from exclusions e where e.submission_id = s.id) as excluded,
      (select count(*)::int from (
        select from opinions same where same.consultation_id = o.consultation_id and same.folded_hash = o.folded_hash
          and same.retired_at is null limit ${mostCounted}) bounded) as same,
      case when g.id is not null then jsonb_build_object('id', g.id, 'summary', g.summary, 'state', g.state,
        'category', g.category, 'dueOn', g.due_on, 'overdue', coalesce(g.due_on < ${today}
          and g.state in ('unanswered', 'draft', 'returned', 'submitted'), false)) end as group
    from (${pageOfIds(filter, narrow, cursor)}) page
    join opinions o on o.id = page.id
    join consultations c on c.id = o.consultation_id
    join submission_items i on i.id = o.item_id
    join submissions s on s.id = i.submission_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = o.section_id
    left join section_versions v on v.id = place.version_id
    left join opinion_groups g on g.id = o.group_id
    order by o.id`.execute(db)
  return pageOf(rows, cursor)
}

/** How many there are in each state, with the other filters as they are; at most mostCounted. */
export async function countOpinions(db: Db, filter: OpinionFilter): Promise<Counts<OpinionState>> {
  const { sections, asked } = await narrowed(db, filter)
  const place =
    filter.section === 'whole'
      ? sql`o.section_id is null`
      : sections
        ? sql`o.section_id = any(${sections}::uuid[])`
        : null
  const counts = opinionStates.map(
    (state) => sql`(select count(*)::int from (
      select from opinions o where ${allOf([...asked, place, stateConditions[state]])} limit ${mostCounted}
    ) bounded) as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Counts<OpinionState>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as Counts<OpinionState>
}
