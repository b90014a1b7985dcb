import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

/** A published table, or a whole report, that stands behind a section. */
export type ShownEvidence = {
  slug: string
  title: Wording
  publishedAt: string
  /** Where its table stands; null of the report as a whole. */
  table: { item: string; page: string; number: number; words: Wording; row: Wording | null } | null
}

/** What was published of surveys that are evidence for a section, or as whole reports for a plan. */
export async function evidenceShown(
  db: Db,
  { planId = null, sectionId = null }: { planId?: string | null; sectionId?: string | null },
): Promise<ShownEvidence[]> {
  const isAbout = sectionId
    ? sql`x.section_id = ${sectionId}`
    : sql`x.item = '' and x.section_id in (select id from sections where plan_id = ${planId})`
  const { rows } = await sql<{ evidence: ShownEvidence[] }>`
    select coalesce(json_agg(distinct jsonb_build_object('slug', s.slug, 'title', ${wording('s.title')},
      'publishedAt', r.published_at, 'table', shown.place)), '[]') as evidence
    from survey_sections x
    join surveys s on s.id = x.survey_id
    join lateral (select run_id, published_at from survey_results where survey_id = s.id
      order by published_at desc limit 1) r on true
    left join lateral (select jsonb_build_object('item', t.item, 'page', t.page, 'number', t.content -> 'number',
        'words', t.content -> 'words', 'row', t.content -> 'row') as place
      from survey_run_tables t where t.run_id = r.run_id and t.item = x.item and t.kind = 'figure'
      order by t.sort limit 1) shown on true
    where ${isAbout} and (x.item = '' or shown.place is not null)`.execute(db)
  return rows[0]?.evidence ?? []
}
