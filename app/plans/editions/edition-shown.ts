import { sql } from 'kysely'
import { digestOf, digestOfRest } from '#app/forms/seen.ts'
import type { Db } from '#db/connection'
import { unpublished } from './pending.ts'

/** What the next edition would make public: the text as it stands, and of each revision since the last one what is shown. */
export async function editionShown(db: Db, planId: string) {
  const pending = await unpublished(db, planId)
  const ids = pending.map(({ id }) => id)
  const { rows } = await sql<{ text: string; revisions: { id: string; content: unknown }[] }>`select
    (select md5(coalesce(string_agg(concat_ws(' ', w.section_id, w.version_id, w.parent_id, w.position,
        (select string_agg(concat_ws(' ', b.block_id, b.version_id), ' ' order by b.position)
          from working_blocks b where b.section_id = w.section_id)), ' ' order by w.section_id), ''))
      from working_sections w where w.plan_id = ${planId}) as text,
    (select coalesce(json_agg(json_build_object('id', r.id, 'content', json_build_array(r.number, r.kind, r.reason, r.reason_easy, r.reason_en,
        (select json_agg(json_build_array(c.kind, c.note, c.response_id) order by c.id)
          from revision_causes c where c.revision_id = r.id)))), '[]')
      from revisions r where r.id = any(${ids}::uuid[])) as revisions`.execute(db)
  const contents = new Map(rows[0]?.revisions.map(({ id, content }) => [id, content]))
  const revisions = pending.map(({ id, number }) => ({ number, digest: digestOf([id, contents.get(id)]) }))
  return { pending, revisions, digests: [digestOfRest(rows[0]?.text), ...revisions.map(({ digest }) => digest)] }
}
