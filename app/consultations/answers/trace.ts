import { sql } from 'kysely'
import { toldAfter, toldBefore } from '#app/plans/editions/revision-part.ts'
import type { Told } from '#app/plans/editions/told.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { Category } from './tables.ts'

/** A row of a published result that caused a revision. */
export type Trace = {
  /** Slug of the consultation. */
  consultation: string
  consultationTitle: Wording
  row: number
  summary: Wording
  category: Category
}

/** Rows of published results that caused these revisions; nothing of unpublished ones. */
export async function traceOf(db: Db, revisionIds: string[]): Promise<Map<string, Trace[]>> {
  if (revisionIds.length === 0) return new Map()
  // result_rows exist from the publication of a result on: what is not public has no row to join.
  const { rows } = await sql<Trace & { revisionId: string }>`
    select rc.revision_id, c.slug as consultation, ${wording('c.title')} as consultation_title,
      row.number as "row", ${wording('row.summary')} as summary, row.category
    from revision_causes rc
    join responses r on r.id = rc.response_id
    join result_rows row on row.group_id = r.group_id
    join consultations c on c.id = row.consultation_id
    where rc.revision_id = any(${revisionIds}::uuid[])
    order by c.opens_at, c.id, row.number`.execute(db)
  const found = new Map<string, Trace[]>()
  for (const { revisionId, ...trace } of rows) found.set(revisionId, [...(found.get(revisionId) ?? []), trace])
  return found
}

export type AnswerRevision = {
  number: number
  planSlug: string
  sectionKey: string
  /** Where it stands; null of one that stands nowhere any more. */
  section: { number: string; title: Wording } | null
  blockKey: string | null
  before: Told[]
  after: Told[]
}
export type Answer = {
  number: number
  summary: Wording
  body: Wording
  category: Category
  revisions: AnswerRevision[]
}

/** From a person's words to the rows that answer them and the lines these changed; empty before the result is published. */
export async function answersTo(db: Db, submissionId: string): Promise<{ itemId: string; rows: Answer[] }[]> {
  const { rows } = await sql<{ itemId: string; rows: Answer[] }>`
    select item.id as item_id, coalesce(jsonb_agg(jsonb_build_object(
        'number', answer.number, 'summary', ${wording('answer.summary')},
        'body', ${wording('answer.body')}, 'category', answer.category,
        'revisions', ${publishedRevisionsOf(sql`answer.group_id`)}
      ) order by answer.number) filter (where answer.id is not null), '[]') as rows
    from submission_items item
    join submissions submission on submission.id = item.submission_id
    join results result on result.consultation_id = submission.consultation_id
    left join lateral (
      select distinct r.* from opinions o join result_rows r on r.group_id = o.group_id where o.item_id = item.id
    ) answer on true
    where item.submission_id = ${submissionId}
    group by item.id, item.position
    order by item.position`.execute(db)
  return rows
}

/** JSON of the published revisions that the response of a group caused: for whoever reads the answer. */
export function publishedRevisionsOf(groupId: ReturnType<typeof sql>) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'number', r.number, 'planSlug', plan.slug, 'sectionKey', section.key,
      'section', case when place.title is not null then
        jsonb_build_object('number', place.number, 'title', ${wording('place.title')}) end,
      'blockKey', block.key,
      'before', ${toldBefore}, 'after', ${toldAfter}
    ) order by r.number), '[]')
    from responses response
    join revision_causes cause on cause.response_id = response.id
    join revisions r on r.id = cause.revision_id
    join edition_revisions published on published.revision_id = r.id
    join plans plan on plan.id = r.plan_id
    join sections section on section.id = r.section_id
    left join blocks block on block.id = r.block_id
    left join lateral (
      select version.* from edition_sections stands
      join section_versions version on version.id = stands.version_id
      where stands.section_id = r.section_id and stands.edition_id in (published.to_edition_id, published.from_edition_id)
      order by stands.edition_id = published.to_edition_id desc limit 1
    ) place on true
    where response.group_id = ${groupId}
  )`
}
