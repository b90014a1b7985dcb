import { sql } from 'kysely'
import type { CountedSubmissionsView } from '#app/consultations/comments/tables.ts'
import type { Change } from '#app/plans/editions/change.ts'
import { toldAfter, toldBefore } from '#app/plans/editions/revision-part.ts'
import type { Told } from '#app/plans/editions/told.ts'
import { NotFound } from '#app/refusal.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import { today } from '#db/clock'
import type { Db } from '#db/connection'
import { mostCounted, pageSize } from '#db/paging'
import { inShort } from './shortened.ts'
import type { Category, GroupState } from './tables.ts'

export type Version = {
  number: number
  summary: string
  summaryEasy: string | null
  summaryEn: string | null
  category: Category
  body: string
  bodyEasy: string | null
  bodyEn: string | null
  translatedFrom: TranslatedFrom
  author: string
  authorId: string
  madeAt: string
}
export type StepTaken = {
  id: string
  step: 'submitted' | 'returned' | 'approved' | 'reopened'
  number: number
  reason: string | null
  by: string
  byId: string
  madeAt: string
  /** What changed of the answer after it, so that it no longer holds. */
  lapsed: { cause: 'opinions' | 'revisions'; at: string } | null
}
/** One text of the group, with how many sent the very same. */
export type Member = {
  id: string
  text: string
  count: number
  receiptNumber: string
  submission: string
  channel: CountedSubmissionsView['channel']
  late: boolean
  withdrawn: boolean
  excluded: boolean
  reason: string | null
  quote: string | null
  section: string | null
  seen: { html: string; blockKey: string; changed: boolean } | null
}
export type LinkedRevision = {
  id: string
  number: number
  reason: string
  published: boolean
  label: string
  blockKey: string | null
  sectionKey: string
  change: Change
}
type Base = {
  id: string
  version: number
  summary: string
  state: GroupState
  category: Category | null
  dueOn: string | null
  overdue: boolean
  departmentId: string | null
  department: string | null
  sectionId: string | null
  section: { key: string; label: string; working: boolean } | null
  responseId: string | null
  /** At most mostCounted, those that do not count included. */
  opinions: number
  consultation: {
    id: string
    slug: string
    title: string
    departmentId: string
    planId: string
    planSlug: string
    published: boolean
  }
  row: number | null
  versions: Version[]
  steps: StepTaken[]
  answeringDepartmentId: string
  callingDepartmentId: string
}
export type FoundRevision = Omit<LinkedRevision, 'change'> & { before: Told[]; after: Told[] }
export type GroupPage = Base & { linked: LinkedRevision[] }

/** A group with its answer: every wording and step, and the revisions tied to it. */
export async function groupPage(db: Db, id: string): Promise<GroupPage> {
  const { rows } = await sql<Base & { linked: FoundRevision[] }>`
    select g.id, g.version, g.summary, g.state, g.category, g.due_on, g.department_id, d.name as department, g.section_id,
      coalesce(g.due_on < ${today} and g.state not in ('approved', 'published'), false) as overdue,
      coalesce(g.department_id, c.department_id) as answering_department_id, c.department_id as calling_department_id,
      case when s.id is not null then jsonb_build_object('key', s.key,
        'label', concat_ws(' ', nullif(v.number, ''), v.title),
        'working', exists (select from working_sections w where w.section_id = s.id)) end as section,
      response.id as response_id,
      (select number from result_rows row where row.group_id = g.id) as row,
      (select count(*)::int from (select from opinions o where o.group_id = g.id limit ${mostCounted}) bounded) as opinions,
      jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'departmentId', c.department_id, 'planId', c.plan_id,
        'planSlug', p.slug, 'published', exists (select from results where consultation_id = c.id)) as consultation,
      (select coalesce(jsonb_agg(jsonb_build_object('number', w.number, 'summary', w.summary, 'summaryEasy', w.summary_easy,
          'summaryEn', w.summary_en, 'category', w.category, 'body', w.body, 'bodyEasy', w.body_easy, 'bodyEn', w.body_en,
          'translatedFrom', w.translated_from, 'author', staff.name, 'authorId', staff.id, 'madeAt', w.made_at) order by w.number desc), '[]')
        from response_versions w join staff on staff.id = w.made_by where w.response_id = response.id) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'number', w.number, 'reason', t.reason,
          'by', staff.name, 'byId', staff.id, 'madeAt', t.made_at,
          'lapsed', case when l.step_id is not null then jsonb_build_object('cause', l.cause, 'at', l.made_at) end)
          order by t.id desc), '[]')
        from response_steps t join response_versions w on w.id = t.version_id join staff on staff.id = t.made_by
        left join response_lapses l on l.step_id = t.id
        where t.response_id = response.id) as steps,
      ${linkedTo(sql`response.id`)} as linked
    from opinion_groups g
    join consultations c on c.id = g.consultation_id
    join plans p on p.id = c.plan_id
    left join departments d on d.id = g.department_id
    left join sections s on s.id = g.section_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = g.section_id
    left join section_versions v on v.id = place.version_id
    left join responses response on response.group_id = g.id
    where g.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) throw new NotFound()
  return { ...row, linked: await inShort(row.linked) }
}

/** JSON of a revision as the desk shows it; `r`, `published` are names of the query around it. */
export const revisionJson = sql`jsonb_build_object(
  'id', r.id, 'number', r.number, 'reason', r.reason, 'published', published.revision_id is not null,
  'label', (select concat_ws(' ', nullif(h.number, ''), h.title) from section_versions h
    where h.section_id = r.section_id order by h.id desc limit 1),
  'sectionKey', (select key from sections where id = r.section_id),
  'blockKey', (select key from blocks where id = r.block_id),
  'before', ${toldBefore}, 'after', ${toldAfter})`

const linkedTo = (response: ReturnType<typeof sql>) => sql`(
  select coalesce(jsonb_agg(${revisionJson} order by r.number), '[]')
  from revision_causes cause
  join revisions r on r.id = cause.revision_id
  left join edition_revisions published on published.revision_id = r.id
  where cause.response_id = ${response})`

/** The texts of a group, equal ones folded into one; found by jumping along the index, however many there are. */
export async function membersOf(
  db: Db,
  group: string,
  after = '',
): Promise<{ members: Member[]; next: string | null }> {
  const { rows } = await sql<Member & { hash: string }>`
    with recursive texts as (
      (select folded_hash, 1 as at from opinions where group_id = ${group} and folded_hash > ${after}
        order by folded_hash limit 1)
      union all
      select (select o.folded_hash from opinions o where o.group_id = ${group} and o.folded_hash > texts.folded_hash
        order by o.folded_hash limit 1), at + 1
      from texts where texts.folded_hash is not null and at <= ${pageSize}
    )
    select texts.folded_hash as hash, first.id, first.text, i.reason, i.quote, s.id as submission, s.receipt_number, s.channel,
      s.late, exists (select from withdrawals w where w.submission_id = s.id) as withdrawn,
      exists (select from exclusions e where e.submission_id = s.id) as excluded,
      (select count(*)::int from (select from opinions o where o.group_id = ${group} and o.folded_hash = texts.folded_hash
        limit ${mostCounted}) bounded) as count,
      concat_ws(' ', nullif(v.number, ''), v.title) as section,
      case when seen.id is not null then jsonb_build_object('html', seen.html, 'blockKey', b.key,
        'changed', now.plain is distinct from seen.plain) end as seen
    from texts
    cross join lateral (select * from opinions o where o.group_id = ${group} and o.folded_hash = texts.folded_hash
      order by o.id limit 1) first
    join submission_items i on i.id = first.item_id
    join submissions s on s.id = i.submission_id
    left join edition_sections place on place.edition_id = s.edition_id and place.section_id = first.section_id
    left join section_versions v on v.id = place.version_id
    left join block_versions seen on seen.id = i.block_version_id
    left join blocks b on b.id = i.block_id
    left join working_blocks wb on wb.block_id = i.block_id
    left join block_versions now on now.id = wb.version_id
    where texts.folded_hash is not null
    order by texts.folded_hash`.execute(db)
  const members = rows.slice(0, pageSize).map(({ hash: _, ...member }) => member)
  return { members, next: rows.length > pageSize ? (rows[pageSize - 1]?.hash ?? null) : null }
}
