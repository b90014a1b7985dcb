import type { Actor } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import type { BlockChanged } from './block.ts'
import { blockText, writeBlockVersion } from './block-version.ts'
import { recordRevision } from './revision-record.ts'
import { closeGap, expectBlock, findBlock, newBlock, placeBlock, standing } from './working-blocks.ts'
import { type Change, changeWorking } from './working-change.ts'

type Part = { body: string; easy?: string | null; en?: string | null }
type Split = Change & { block: string; expectedVersion: string; parts: [first: Part, second: Part]; newKey?: string }
type Merge = Change & {
  /** The block that stays and takes the other's text in. */
  keep: string
  gone: string
  expectedVersions: { keep: string; gone: string }
} & Part

/** The first part stays the block it was; the second is new and follows it. Easy and English text are said per part. */
export function splitBlock(db: Db, actor: Actor, input: Split): Promise<BlockChanged & { newBlock: string }> {
  return changeWorking(db, actor, input, async (work) => {
    const block = await findBlock(work, input.block)
    await expectBlock(work, block, input.expectedVersion)
    if (block.text.kind === 'figure') throw new Invalid('plans-desk:refused.figureWhole')
    const texts = input.parts.map(({ body, easy = null, en = null }, part) => {
      if (isBlank(body)) throw new Invalid('plans-desk:refused.partMissing', part === 0 ? 'first' : 'second')
      return blockText({ ...block.text, body, easy, en })
    })
    const [first, second] = texts as [(typeof texts)[0], (typeof texts)[0]]
    const versionId = await writeBlockVersion(work, block, first, block)
    await work.trx.updateTable('workingBlocks').set({ versionId }).where('blockId', '=', block.id).execute()
    const added = await newBlock(work, input.newKey)
    const row = {
      blockId: added.id,
      sectionId: block.sectionId,
      position: 0,
      versionId: await writeBlockVersion(work, added, second, block),
    }
    await work.trx.insertInto('workingBlocks').values(row).execute()
    await placeBlock(work, added.id, block.sectionId, block.key)
    const recorded = await recordRevision(work, {
      kind: 'split',
      sectionId: block.sectionId,
      blockId: block.id,
      beforeVersionId: block.versionId,
      afterVersionId: versionId,
      otherBlockIds: [added.id],
    })
    return { ...recorded, block: block.key, newBlock: added.key }
  })
}

/** An easy or English text left out stays that of the block that is kept. */
export function mergeBlocks(db: Db, actor: Actor, input: Merge): Promise<BlockChanged> {
  return changeWorking(db, actor, input, async (work) => {
    if (input.keep === input.gone) throw new Invalid('plans-desk:refused.mergeSelf', 'gone')
    const keep = await findBlock(work, input.keep)
    const gone = await findBlock(work, input.gone)
    await expectBlock(work, keep, input.expectedVersions.keep)
    await expectBlock(work, gone, input.expectedVersions.gone)
    if ([keep, gone].some(({ text }) => text.kind === 'figure')) throw new Invalid('plans-desk:refused.figureWhole')
    const { body, easy, en } = input
    const text = blockText({ kind: keep.text.kind, body, easy, en }, keep.text)
    const versionId = await writeBlockVersion(work, keep, text, keep)
    const stood = await standing(work, gone)
    await work.trx.updateTable('workingBlocks').set({ versionId }).where('blockId', '=', keep.id).execute()
    await work.trx.deleteFrom('workingBlocks').where('blockId', '=', gone.id).execute()
    await closeGap(work, gone.sectionId)
    const trace = { sectionId: keep.sectionId, blockId: keep.id, otherBlockIds: [gone.id] }
    const versions = { beforeVersionId: keep.versionId, afterVersionId: versionId }
    const recorded = await recordRevision(work, { kind: 'merge', ...trace, ...versions }, [stood])
    return { ...recorded, block: keep.key }
  })
}
