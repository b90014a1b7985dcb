import { system } from '#app/journal/journal.ts'
import { editBlock, removeBlock } from '#app/plans/writing/block.ts'
import { pendingOnly } from '#app/plans/writing/pending-only.ts'
import { because, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { workingTree } from '#app/plans/writing/working.ts'
import type { Db } from '#db/connection'
import { withdrawRevision } from './withdrawal.ts'
import { takenBackWith } from './withdrawal-set.ts'

export const plan = 'midori'
export const body = (text: string) => ({ kind: 'paragraph' as const, body: text })

export async function edit(db: Db, block: string, text: string): Promise<number> {
  const expectedVersion = await versionOf(db, plan, block)
  const { revision } = await editBlock(db, system, { plan, block, expectedVersion, text: body(text), ...because })
  return revision ?? 0
}

export async function remove(db: Db, block: string): Promise<number> {
  const expectedVersion = await versionOf(db, plan, block)
  return (await removeBlock(db, system, { plan, block, expectedVersion, ...because })).revision ?? 0
}

export async function takeBack(db: Db, revision: number, more: Partial<Parameters<typeof withdrawRevision>[2]> = {}) {
  const pending = await pendingOnly(db, { slug: plan })
  const expected = takenBackWith(pending, revision).map(({ number }) => number)
  return withdrawRevision(db, system, { plan, revision, expected, reason: '書き誤りのため', ...more })
}

/** Everything of the working text: sections in their order, blocks in theirs, each with its wording. */
export async function wholeText(db: Db) {
  const tree = await workingTree(db, plan)
  const blocks = await db
    .selectFrom('workingBlocks')
    .innerJoin('sections', 'sections.id', 'workingBlocks.sectionId')
    .select(['sections.key', 'workingBlocks.blockId', 'workingBlocks.versionId', 'workingBlocks.position'])
    .orderBy('sections.key')
    .orderBy('position')
    .execute()
  return { tree: tree.map(({ key, parent, versionId }) => [key, parent, versionId]), blocks }
}
