import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { removeSection } from '#app/plans/writing/section-place.ts'
import { lastEdition, lockPlan, type Work } from '#app/plans/writing/working-change.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import type { TreeSection } from './assembly.ts'
import { holdImport } from './decision.ts'
import { judged, linesOf } from './found.ts'
import { changedSince, restoreSnapshot, snapshotOf } from './snapshot.ts'
import type { Counted, ImportWay, Remark, WorkingSnapshot } from './tables.ts'
import { mostTitle } from './warnings.ts'
import { placePictures, writeTree } from './writing-tree.ts'

/** `seen`: the mark of all decisions as whoever takes it in saw them. */
type Taken = { plan: string; import: string; way: ImportWay; seen?: string; at?: Date }

const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::text::jsonb`

/** Takes what was read into the working text, all of it or nothing. Only before the first edition: nobody refers to the text yet. */
export function takeIn(db: Db, actor: Actor, input: Taken): Promise<Counted> {
  return inTransaction(db, async (trx) => {
    const plan = await unpublished(trx, input.plan)
    const held = await holdImport(trx, input.import, 'ready', 'undone')
    if (held.planId !== plan.id) throw new NotFound()
    const rows = await linesOf(trx, held.id)
    const { title } = await trx.selectFrom('plans').select('title').where('id', '=', plan.id).executeTakeFirstOrThrow()
    const { tree, conservation, warnings, mark } = judged(rows, held.entries, title)
    if (input.seen !== undefined && input.seen !== mark) throw new Conflict('plan-import:refused.decidedMeanwhile')
    if (conservation.lost !== 0)
      throw new Conflict('plan-import:refused.lost', { letters: Math.abs(conservation.lost) })
    const long = warnings.find(({ kind }) => kind === 'tooLongHeading')
    const line = rows[long?.at ?? 0]?.line.where.line ?? 0
    if (long) throw new Invalid('plan-import:refused.longHeading', undefined, { line, most: mostTitle })
    if (tree.sections.length === 0) throw new Invalid('plan-import:refused.noSections')
    const before = await snapshotOf(trx, plan.id)
    const chapters = await topSections(trx, plan.id)
    if (input.way === 'instead')
      for (const { key } of chapters) await removeSection(trx, actor, { plan: plan.slug, section: key, at: input.at })
    const work: Work = { trx, actor, plan, lastEdition: null, why: null, at: input.at ?? new Date(), act: newId() }
    const stored = await trx
      .selectFrom('importPictures')
      .select(['name', 'sha256', 'type', 'size'])
      .where('importId', '=', held.id)
      .execute()
    const pictures = await placePictures(work, stored, new Set(picturesIn(tree.sections)))
    const written = await writeTree(work, tree, pictures, input.way === 'instead' ? 0 : chapters.length)
    const counted: Counted = { ...conservation, sections: written.sections, blocks: written.blocks }
    const remarks = rows.flatMap(({ at, line }): Remark[] => {
      const place = written.places.get(at)
      return place ? line.comments.map((comment) => ({ ...comment, ...place })) : []
    })
    await trx
      .updateTable('imports')
      .set({
        takenAt: work.at,
        takenBy: actor.kind === 'staff' ? actor.id : null,
        undoneAt: null,
        undoneBy: null,
        way: input.way,
      })
      .set({
        counted: json(counted),
        remarks: json(remarks),
        before: json(before),
        after: json(await snapshotOf(trx, plan.id)),
      })
      .where('id', '=', held.id)
      .execute()
    const details = { plan: plan.slug, way: input.way, ...counted }
    await record(trx, actor, { verb: 'import.taken', about: { kind: 'import', id: held.id }, details })
    return counted
  })
}

async function unpublished(trx: Trx, slug: string) {
  const plan = await lockPlan(trx, slug)
  if (await lastEdition(trx, plan.id)) throw new Conflict('plan-import:refused.published')
  return plan
}

const topSections = (trx: Trx, planId: string) =>
  trx
    .selectFrom('workingSections')
    .innerJoin('sections', 'sections.id', 'workingSections.sectionId')
    .select('key')
    .where('workingSections.planId', '=', planId)
    .where('parentId', 'is', null)
    .orderBy('position')
    .execute()

const picturesIn = (sections: TreeSection[]): string[] =>
  sections.flatMap(({ blocks, sections }) => [
    ...blocks.flatMap(({ picture }) => picture ?? []),
    ...picturesIn(sections),
  ])

/** What was changed in the working text since something was taken in, by its words. */
export type ChangedSince = { text: string; section: string | null; block: string | null }[]

/** Makes the working text exactly what it was before; refuses where somebody has changed it since, and says what. */
export function undoImport(db: Db, actor: Actor, input: { plan: string; import: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const plan = await unpublished(trx, input.plan)
    const held = await holdImport(trx, input.import, 'taken')
    if (held.planId !== plan.id || !held.before || !held.after) throw new NotFound()
    const changes = changedSince(held.after, await snapshotOf(trx, plan.id))
    const told = await wordsOf(trx, changes)
    if (told.length > 0) throw new Conflict('plan-import:refused.changedSince', { count: told.length }, told)
    await restoreSnapshot(trx, plan.id, held.before as WorkingSnapshot)
    const undone = {
      undoneAt: new Date(),
      undoneBy: actor.kind === 'staff' ? actor.id : null,
      remarks: json<Remark[]>([]),
    }
    await trx.updateTable('imports').set(undone).where('id', '=', held.id).execute()
    await record(trx, actor, {
      verb: 'import.undone',
      about: { kind: 'import', id: held.id },
      details: { plan: plan.slug },
    })
  })
}

async function wordsOf(trx: Trx, { sections, blocks }: ReturnType<typeof changedSince>): Promise<ChangedSince> {
  const [sectionIds, blockIds] = [sections.map(({ sectionId }) => sectionId), blocks.map(({ blockId }) => blockId)]
  const { rows } = await sql<ChangedSince[number]>`
    select trim(v.number || ' ' || v.title) as text, case when w.section_id is null then null else s.key end as section, null as block
    from sections s join lateral (select number, title from section_versions where section_id = s.id order by id desc limit 1) v on true
    left join working_sections w on w.section_id = s.id
    where s.id = any(${sectionIds}::uuid[])
    union all
    select left(v.plain, 80), x.key, case when w.block_id is null then null else b.key end
    from blocks b join lateral (select plain from block_versions where block_id = b.id order by id desc limit 1) v on true
    left join working_blocks w on w.block_id = b.id left join sections x on x.id = w.section_id
    where b.id = any(${blockIds}::uuid[])
    limit 100`.execute(trx)
  return rows
}
