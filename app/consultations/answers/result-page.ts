import { sql } from 'kysely'
import type { CountedSubmissionsView } from '#app/consultations/comments/tables.ts'
import type { Change } from '#app/plans/editions/change.ts'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { momentOrNow } from '#db/clock'
import type { Db } from '#db/connection'
import { inShort } from './shortened.ts'
import type { Category } from './tables.ts'
import { type AnswerRevision, publishedRevisionsOf } from './trace.ts'

export type Chapter = { key: string; number: string; title: Wording }
type Outcome = 'answered' | 'dropped' | 'again'

/** `after`: the new text whole, where `change` is what differs, in short. */
export type ResultRevision = Omit<AnswerRevision, 'before' | 'after'> & { after: string; change: Change }
export type ResultRow = {
  number: number
  /** Null: about the plan as a whole. */
  section: { key: string; number: string; title: Wording } | null
  /** The chapter that section belongs to. */
  chapter: Chapter | null
  summary: Wording
  similarCount: number
  body: Wording
  category: Category
  revisions: ResultRevision[]
}

type Head = {
  slug: string
  title: Wording
  opensAt: Date
  closesAt: Date
  outcome: Outcome
  note: string
  publishedAt: Date
  department: Wording
  plan: { slug: string; title: Wording }
  /** The edition people commented on, and the one that was published with or after the result's changes. */
  edition: string
  changedIn: string | null
  /** Of the same plan: what is open now, or comes next. */
  nextCall: { slug: string; title: Wording; opensAt: string; closesAt: string } | null
  categories: { code: Category; label: Wording }[]
  persons: number
  submissions: number
  opinions: number
  channels: { channel: CountedSubmissionsView['channel']; count: number }[]
  late: number
  excluded: number
  withdrawn: number
  /** Registered groups among the persons, and for how many people they say they speak: never added to anything. */
  groups: number
  spokenFor: number
}
export type ResultPage = Head & {
  rows: ResultRow[]
  byCategory: { category: Category; rows: number; opinions: number }[]
  revisions: number
}

/** The published result: numbers counted from the records, wording as it was published, changes beside it. */
export async function resultPage(db: Db, slug: string): Promise<ResultPage> {
  const [head, rows] = await Promise.all([headOf(db, slug), rowsOf(db, slug)])
  const byCategory = head.categories.map(({ code }) => {
    const of = rows.filter(({ category }) => category === code)
    return { category: code, rows: of.length, opinions: of.reduce((sum, { similarCount }) => sum + similarCount, 0) }
  })
  return {
    ...head,
    rows,
    byCategory: byCategory.filter((each) => each.rows > 0),
    revisions: new Set(rows.flatMap((row) => row.revisions.map(({ number }) => number))).size,
  }
}

async function headOf(db: Db, slug: string): Promise<Head> {
  const { rows } = await sql<Head>`
    with counted as materialized (
      select channel, count(*)::int as count from counted_submissions s
      where s.consultation_id = (select id from consultations where slug = ${slug}) group by channel),
    named as materialized (
      select distinct on (s.organisation_id) s.speaks_for
      from submissions s join counted_submissions k on k.id = s.id
      where s.consultation_id = (select id from consultations where slug = ${slug}) and s.organisation_id is not null
      order by s.organisation_id, s.speaks_for is null, s.received_at desc)
    select c.slug, ${wording('c.title')} as title, c.opens_at, c.closes_at, r.outcome, r.note, r.published_at,
      ${wording('d.name')} as department,
      jsonb_build_object('slug', p.slug, 'title', ${wording('p.title')}) as plan,
      e.label as edition,
      (select later.label from result_rows row
        join responses on responses.group_id = row.group_id
        join revision_causes cause on cause.response_id = responses.id
        join edition_revisions er on er.revision_id = cause.revision_id
        join editions later on later.id = er.to_edition_id
        where row.consultation_id = c.id order by later.number desc, later.minor desc limit 1) as changed_in,
      (select jsonb_build_object('slug', o.slug, 'title', ${wording('o.title')}, 'opensAt', o.opens_at, 'closesAt', o.closes_at)
        from consultations o join notices n on n.consultation_id = o.id
        where o.plan_id = c.plan_id and o.id <> c.id and o.closes_at > ${momentOrNow(null)}
        order by o.opens_at, o.id limit 1) as next_call,
      (select jsonb_agg(jsonb_build_object('code', l.code, 'label', ${wording('l.label')}) order by l.sort)
        from category_labels l) as categories,
      coalesce(r.persons, (select sum(count)::int from counted), 0) as persons,
      (select coalesce(sum(count), 0)::int from counted) as submissions,
      (select coalesce(sum(similar_count), 0)::int from result_rows where consultation_id = c.id) as opinions,
      (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'count', count) order by count desc, channel), '[]')
        from counted) as channels,
      (select count(*)::int from named) as groups,
      (select coalesce(sum(speaks_for), 0)::int from named) as spoken_for,
      (select count(*)::int from submissions s where s.consultation_id = c.id and s.late
        and not exists (select from exclusions x where x.submission_id = s.id)
        and not exists (select from withdrawals w where w.submission_id = s.id)) as late,
      (select count(*)::int from exclusions x join submissions s on s.id = x.submission_id where s.consultation_id = c.id
        and not exists (select from withdrawals w where w.submission_id = s.id)) as excluded,
      (select count(*)::int from withdrawals w join submissions s on s.id = w.submission_id where s.consultation_id = c.id) as withdrawn
    from consultations c
    join results r on r.consultation_id = c.id
    join plans p on p.id = c.plan_id
    join editions e on e.id = c.edition_id
    join departments d on d.id = c.department_id
    where c.slug = ${slug}`.execute(db)
  const [head] = rows
  if (!head) throw new NotFound()
  return head
}

type FoundRow = Omit<ResultRow, 'revisions'> & { revisions: AnswerRevision[] }

async function rowsOf(db: Db, slug: string): Promise<ResultRow[]> {
  const { rows } = await sql<FoundRow>`
    select answer.number, ${wording('answer.summary')} as summary, answer.similar_count, ${wording('answer.body')} as body,
      answer.category,
      case when section.id is not null then jsonb_build_object('key', section.key,
        'number', coalesce(v.number, ''), 'title',
        case when v.id is null then jsonb_build_object('ja', section.key) else ${wording('v.title')} end) end as section,
      (select jsonb_build_object('key', s.key, 'number', top.number, 'title', ${wording('top.title')})
        from edition_sections x join sections s on s.id = x.section_id join section_versions top on top.id = x.version_id
        where x.edition_id = c.edition_id and x.parent_id is null and x.sort <= place.sort
        order by x.sort desc limit 1) as chapter,
      ${publishedRevisionsOf(sql`answer.group_id`)} as revisions
    from result_rows answer
    join consultations c on c.id = answer.consultation_id
    left join sections section on section.id = answer.section_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = answer.section_id
    left join section_versions v on v.id = place.version_id
    where c.slug = ${slug}
    order by answer.number`.execute(db)
  const all = rows.flatMap(({ revisions }) => revisions)
  const short = await inShort(all)
  return rows.map((row) => ({ ...row, revisions: short.splice(0, row.revisions.length) }))
}
