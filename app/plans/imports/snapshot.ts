import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import { insertRows } from '#db/rows'
import type { WorkingSnapshot } from './tables.ts'

/** What of a plan's working text stands where, in an order that is always the same. */
export async function snapshotOf(trx: Trx, planId: string): Promise<WorkingSnapshot> {
  const sections = await trx
    .selectFrom('workingSections')
    .select(['sectionId', 'parentId', 'position', 'versionId'])
    .where('planId', '=', planId)
    .orderBy('sectionId')
    .execute()
  const blocks = await trx
    .selectFrom('workingBlocks')
    .innerJoin('workingSections', 'workingSections.sectionId', 'workingBlocks.sectionId')
    .select(['blockId', 'workingBlocks.sectionId', 'workingBlocks.position', 'workingBlocks.versionId'])
    .where('planId', '=', planId)
    .orderBy('blockId')
    .execute()
  return { sections, blocks }
}

/** Makes the working text exactly what it was. */
export async function restoreSnapshot(trx: Trx, planId: string, { sections, blocks }: WorkingSnapshot): Promise<void> {
  await sql`delete from working_blocks where section_id in (select section_id from working_sections where plan_id = ${planId})`.execute(
    trx,
  )
  await trx.deleteFrom('workingSections').where('planId', '=', planId).execute()
  const rows = sections.map((section) => ({ ...section, planId }))
  if (rows.length > 0) await insertRows(trx, 'workingSections', rows)
  if (blocks.length > 0) await insertRows(trx, 'workingBlocks', blocks)
}

type Changes = { sections: { sectionId: string }[]; blocks: { blockId: string }[] }

/** What differs between two states: added, taken away, moved or worded anew. */
export function changedSince(before: WorkingSnapshot, now: WorkingSnapshot): Changes {
  const differing = <Row extends object>(one: Row[], other: Row[], id: keyof Row) => {
    const known = new Map(one.map((row) => [row[id], JSON.stringify(Object.entries(row).sort())]))
    const there = new Set(other.map((row) => row[id]))
    const changed = other.filter((row) => known.get(row[id]) !== JSON.stringify(Object.entries(row).sort()))
    return [...changed, ...one.filter((row) => !there.has(row[id]))]
  }
  return {
    sections: differing(before.sections, now.sections, 'sectionId'),
    blocks: differing(before.blocks, now.blocks, 'blockId'),
  }
}
