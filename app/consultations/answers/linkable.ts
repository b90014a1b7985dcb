import { sql } from 'kysely'
import { partsOf } from '#app/plans/editions/text-change.ts'
import type { Difference } from '#app/text/difference.ts'
import { cutWords } from '#app/text/word-cuts.ts'
import type { Db } from '#db/connection'
import { type FoundRevision, type LinkedRevision, revisionJson } from './group-page.ts'
import { inShort } from './shortened.ts'

/** To be chosen: a label holds no tables. */
export type LinkableRevision = Omit<LinkedRevision, 'change'> & { parts: Difference[] }
export const inLine = ({ change, ...revision }: LinkedRevision): LinkableRevision => ({
  ...revision,
  parts: partsOf(change.body),
})

/** Revisions of the plan that could be named as made because of an answer: those about its section first, then the newest. */
export async function linkableRevisions(
  db: Db,
  group: { responseId: string | null; sectionId: string | null; consultation: { planId: string } },
): Promise<LinkableRevision[]> {
  const { rows } = await sql<{ json: FoundRevision }>`
    select ${revisionJson} as json
    from revisions r
    left join edition_revisions published on published.revision_id = r.id
    where r.plan_id = ${group.consultation.planId}
      and not exists (select from revision_withdrawals w where w.revision_id = r.id)
      and not exists (select from revision_causes cause
        where cause.revision_id = r.id and cause.response_id = ${group.responseId})
    order by r.section_id is not distinct from ${group.sectionId}::uuid desc, r.number desc
    limit 60`.execute(db)
  return (await inShort(rows.map(({ json }) => json))).map(inLine)
}

export type OpenableBlock = { key: string; beginning: string; seen: boolean }

/** Blocks to open and change: those that opinions point at, then the others of the group's section. */
export async function blocksToOpen(db: Db, group: { id: string; sectionId: string | null }): Promise<OpenableBlock[]> {
  const { rows } = await sql<OpenableBlock>`
    select b.key, left(v.plain, 400) as beginning, pointed.block_id is not null as seen
    from working_blocks w
    join blocks b on b.id = w.block_id
    join block_versions v on v.id = w.version_id
    left join (
      select distinct i.block_id from (select * from opinions where group_id = ${group.id} limit 1000) o
      join submission_items i on i.id = o.item_id where i.block_id is not null) pointed on pointed.block_id = w.block_id
    where w.section_id = ${group.sectionId}::uuid or pointed.block_id is not null
    order by pointed.block_id is null, w.section_id, w.position
    limit 100`.execute(db)
  return rows.map(({ beginning, ...row }) => ({ ...row, beginning: cutWords(beginning, 80) }))
}
