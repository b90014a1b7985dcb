import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { PlanHead } from './reading.ts'
import { pageSize } from './revision-log.ts'
import { published, readText, revisionFields, revisionTexts, type WordedRevision, wordedJson } from './revision-part.ts'

export type BlockHistory = {
  plan: PlanHead
  key: string
  /** As the newest edition has it; null where it is gone. */
  now: { html: string; sectionKey: string; number: string; title: Wording; edition: string } | null
  /** The last published text of a block that is gone. */
  lastText: string
  lastEdition: string
  /** The block that took it in. */
  mergedInto: string | null
  /** The block it was split off from. */
  splitFrom: string | null
  /** The latest first, one page of them. */
  revisions: WordedRevision[]
  hasMore: boolean
}

const otherBlock = (kind: 'merge' | 'split') => sql<string | null>`(
  select b.key from ${published} join blocks b on b.id = r.block_id
  where r.plan_id = plan.id and r.kind = ${sql.lit(kind)} and block.id = any(r.other_block_ids)
  order by r.number desc limit 1)`

/** What became of one block, from its first published text until now; with `before`, what was done before that number. */
export async function blockHistory(db: Db, slug: string, key: string, before?: number): Promise<BlockHistory> {
  const { rows } = await sql<Omit<BlockHistory, 'hasMore'>>`
    with plan as (select p.* from plans p where p.slug = ${slug}),
    block as (select b.* from blocks b join plan on plan.id = b.plan_id where b.key = ${key}),
    editions_of as (
      select e.*, eb.section_id, eb.version_id
      from block join edition_blocks eb on eb.block_id = block.id join editions e on e.id = eb.edition_id),
    newest as (
      select e.* from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1),
    last as (
      select eo.*, v.html, ${readText('v')} as text from editions_of eo join block_versions v on v.id = eo.version_id
      order by eo.number desc, eo.minor desc limit 1),
    shown as (
      select ${revisionFields}, ${revisionTexts} from plan join block on true
      join ${published} on r.plan_id = plan.id and (r.block_id = block.id or block.id = any(r.other_block_ids))
      ${before ? sql`where r.number < ${before}` : sql``}
      order by r.number desc limit ${pageSize + 1})
    select json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan, block.key,
      (select json_build_object('html', last.html, 'sectionKey', s.key, 'number', sv.number,
          'title', ${wording('sv.title')}, 'edition', last.label)
        from edition_sections es
        join sections s on s.id = es.section_id
        join section_versions sv on sv.id = es.version_id
        where last.id = newest.id and es.edition_id = last.id and es.section_id = last.section_id) as now,
      last.text as last_text, last.label as last_edition,
      ${otherBlock('merge')} as merged_into, ${otherBlock('split')} as split_from,
      (select coalesce(json_agg(${wordedJson} order by l.number desc), '[]') from shown l) as revisions
    from plan, block, newest, last`.execute(db)
  const history = rows[0]
  if (!history) throw new NotFound()
  return { ...history, revisions: history.revisions.slice(0, pageSize), hasMore: history.revisions.length > pageSize }
}
