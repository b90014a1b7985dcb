import { type RawBuilder, sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { Category } from './tables.ts'

/** What somebody said, in the city's summary as it was published, and the city's answer to it. */
export type AnsweredOpinion = {
  /** Slug of the call. */
  consultation: string
  title: Wording
  publishedAt: string
  /** Number of the row in the result. */
  row: number
  summary: Wording
  body: Wording
  category: Category
  categoryLabel: Wording
  /** Changes of the plan that came of it and are published. */
  revisions: { number: number; planSlug: string }[]
}

/**
 * The opinions of a group and the answers they got, from published results only, the newest first. Its own wording is not
 * here: what is shown is what was checked before it was published.
 */
export const opinionsOfOrganisation = (db: Db, organisationId: string): Promise<AnsweredOpinion[]> =>
  answered(db, sql`s.organisation_id = ${organisationId}`)

/** The same for what was said at a session of an event. */
export const opinionsOfSession = (db: Db, sessionId: string): Promise<AnsweredOpinion[]> =>
  answered(db, sql`s.session_id = ${sessionId}`)

async function answered(db: Db, which: RawBuilder<unknown>): Promise<AnsweredOpinion[]> {
  const { rows } = await sql<AnsweredOpinion>`
    with said as (
      select distinct o.group_id from submissions s
      join counted_submissions counted on counted.id = s.id
      join submission_items i on i.submission_id = s.id
      join opinions o on o.item_id = i.id and o.retired_at is null
      where ${which})
    select c.slug as consultation, ${wording('c.title')} as title,
      r.published_at::text, row.number as "row", ${wording('row.summary')} as summary,
      ${wording('row.body')} as body, row.category,
      ${wording('l.label')} as category_label,
      (select coalesce(json_agg(json_build_object('number', v.number, 'planSlug', p.slug) order by v.number), '[]')
        from responses re join revision_causes cause on cause.response_id = re.id
        join revisions v on v.id = cause.revision_id
        join plans p on p.id = v.plan_id
        where re.group_id = row.group_id
          and exists (select from edition_revisions er where er.revision_id = v.id)) as revisions
    from said
    join result_rows row on row.group_id = said.group_id
    join results r on r.consultation_id = row.consultation_id
    join consultations c on c.id = row.consultation_id
    join category_labels l on l.code = row.category
    order by r.published_at desc, c.id, row.number`.execute(db)
  return rows
}
