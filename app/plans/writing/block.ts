import type { Actor } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import type { Translation } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type BlockInput, blockText, refuseUnchanged, writeBlockVersion } from './block-version.ts'
import { expectPlace, placeOfBlock } from './place.ts'
import { type Recorded, recordRevision } from './revision-record.ts'
import { blocksOf, closeGap, expectBlock, findBlock, newBlock, placeBlock, standing } from './working-blocks.ts'
import { type Change, changeWorking } from './working-change.ts'
import { findSection, findTarget } from './working-sections.ts'

export type { BlockInput } from './block-version.ts'

/** `after` null puts it first. `key` only where the content brings its own. */
type Added = Change & { section: string; after: string | null; block: BlockInput; key?: string }
/** `fits`: translations that stay as they are and still say what the new text says. */
type Edited = Change & { block: string; expectedVersion: string; text: BlockInput; fits?: Translation[] }
/** `expectedPlace`: where whoever moves it saw it; left out where nobody looked. */
type Moved = Change & { block: string; toSection: string; after: string | null; expectedPlace?: string }
type Removed = Change & { block: string; expectedVersion: string }

/** `block` is the permanent key. */
export type BlockChanged = Recorded & { block: string }

export function addBlock(db: Db, actor: Actor, input: Added): Promise<BlockChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const section = await findSection(work, input.section)
    const text = blockText(input.block)
    const block = await newBlock(work, input.key)
    const versionId = await writeBlockVersion(work, block, text)
    const row = { blockId: block.id, sectionId: section.id, position: 0, versionId }
    await work.trx.insertInto('workingBlocks').values(row).execute()
    await placeBlock(work, block.id, section.id, input.after)
    const trace = { sectionId: section.id, blockId: block.id, afterVersionId: versionId }
    return { ...(await recordRevision(work, { kind: 'add', ...trace })), block: block.key }
  })
}

export function editBlock(db: Db, actor: Actor, input: Edited): Promise<BlockChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const block = await findBlock(work, input.block)
    const text = blockText(input.text, block.text)
    await expectBlock(work, block, input.expectedVersion, text)
    refuseUnchanged(block.text, text)
    const versionId = await writeBlockVersion(work, block, text, { ...block, fits: input.fits })
    await work.trx.updateTable('workingBlocks').set({ versionId }).where('blockId', '=', block.id).execute()
    const trace = { sectionId: block.sectionId, blockId: block.id, beforeVersionId: block.versionId }
    return { ...(await recordRevision(work, { kind: 'edit', ...trace, afterVersionId: versionId })), block: block.key }
  })
}

export function moveBlock(db: Db, actor: Actor, input: Moved): Promise<BlockChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const block = await findBlock(work, input.block)
    expectPlace((await placeOfBlock(work.trx, block.id))?.place ?? null, input.expectedPlace)
    const section = await findTarget(work, input.toSection)
    const before = await blocksOf(work, section.id)
    const stood = await standing(work, block)
    await placeBlock(work, block.id, section.id, input.after)
    const after = await blocksOf(work, section.id)
    if (before.length === after.length && before.every(({ key }, at) => key === after[at]?.key))
      throw new Invalid('plans-desk:refused.samePlace', 'after')
    if (section.id !== block.sectionId) await closeGap(work, block.sectionId)
    const trace = { sectionId: section.id, fromSectionId: block.sectionId, blockId: block.id }
    const same = { beforeVersionId: block.versionId, afterVersionId: block.versionId }
    const recorded = await recordRevision(work, { kind: 'move', ...trace, ...same }, [stood])
    return { ...recorded, block: block.key }
  })
}

export function removeBlock(db: Db, actor: Actor, input: Removed): Promise<BlockChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const block = await findBlock(work, input.block)
    await expectBlock(work, block, input.expectedVersion)
    const stood = await standing(work, block)
    await work.trx.deleteFrom('workingBlocks').where('blockId', '=', block.id).execute()
    await closeGap(work, block.sectionId)
    const trace = { sectionId: block.sectionId, blockId: block.id, beforeVersionId: block.versionId }
    return { ...(await recordRevision(work, { kind: 'remove', ...trace }, [stood])), block: block.key }
  })
}
