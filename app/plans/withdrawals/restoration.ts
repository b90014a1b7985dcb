import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { lockPlan, type Work } from '#app/plans/writing/working-change.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { insertBlock, insertSection } from './putting-back.ts'

/** Something taken out of a plan that was never published, with all that went with it. */
export type DraftRemoval = {
  act: string
  /** The section that was taken out, or the one in which the paragraph stood. */
  section: { number: string; title: string }
  /** The words of a paragraph; null of a section. */
  text: string | null
  sections: number
  blocks: number
  by: string | null
  at: Date
}

/** What can be put back, the latest first: nothing of it stands, and the plan has no edition yet. */
export async function draftRemovals(db: Db, slug: string, act?: string): Promise<DraftRemoval[]> {
  const { rows } = await sql<DraftRemoval>`
    select r.act_id as act, max(s.name) as by, max(r.made_at) as at,
      (count(*) filter (where r.section_id is not null))::int as sections,
      (count(*) filter (where r.block_id is not null))::int as blocks,
      case when bool_and(r.section_id is null) then (array_agg(v.plain order by r.id))[1] end as text,
      coalesce(
        (array_agg(json_build_object('number', h.number, 'title', h.title) order by r.id desc)
          filter (where h.id is not null))[1],
        (select json_build_object('number', x.number, 'title', x.title) from section_versions x
          where x.section_id = (array_agg(r.within_id))[1] order by x.id desc limit 1)) as section
    from draft_removals r
    join plans p on p.id = r.plan_id
    left join staff s on s.id = r.made_by
    left join block_versions v on v.id = r.version_id
    left join section_versions h on h.id = r.section_version_id
    where p.slug = ${slug} and not exists (select from editions e where e.plan_id = p.id)
      ${act ? sql`and r.act_id = ${act}::uuid` : sql``}
    group by r.act_id
    having not bool_or(exists (select from working_blocks w where w.block_id = r.block_id)
      or exists (select from working_sections w where w.section_id = r.section_id))
    order by (array_agg(r.id order by r.id desc))[1] desc limit 200`.execute(db)
  return rows
}

/** Puts back what was taken out, where it stood; what stood around it and is gone by now is passed over. */
export function restoreRemoval(db: Db, actor: Actor, input: { plan: string; act: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, input.plan)
    const [found] = await draftRemovals(trx, plan.slug, input.act)
    if (!found) throw new Conflict('plans-desk:refused.restoredAlready')
    const work: Work = { trx, actor, plan, lastEdition: null, why: null, at: new Date(), act: newId() }
    const removed = await trx
      .selectFrom('draftRemovals')
      .selectAll()
      .where('actId', '=', input.act)
      .where('planId', '=', plan.id)
      .orderBy('id', 'desc')
      .execute()
    if (removed.length === 0) throw new NotFound()
    const isGone = () => new Conflict('plans-desk:refused.restorationGone')
    for (const { blockId, sectionId, versionId, sectionVersionId, withinId, afterIds } of removed) {
      const place = { withinId, afterIds }
      if (blockId) await insertBlock(work, { blockId, versionId: versionId ?? '', ...place }, isGone)
      else if (sectionId) await insertSection(work, { sectionId, versionId: sectionVersionId ?? '', ...place }, isGone)
      const about = blockId ? { kind: 'block', id: blockId } : { kind: 'section', id: sectionId ?? '' }
      await record(trx, actor, { verb: `${about.kind}.restored`, about, details: { plan: plan.slug } })
    }
  })
}
