import { sql } from 'kysely'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { type Difference, difference } from '#app/text/difference.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import type { BlockText } from './block-version.ts'
import type { Stood } from './stood.ts'
import type { Work } from './working-change.ts'

export type WorkingBlock = {
  id: string
  key: string
  sectionId: string
  versionId: string
  text: BlockText
  translatedFrom: TranslatedFrom
}

/** The block as it stands now. One that was removed meanwhile is a conflict, not a missing page. */
export async function findBlock({ trx, plan }: Work, key: string): Promise<WorkingBlock> {
  const row = await trx
    .selectFrom('blocks')
    .leftJoin('workingBlocks', 'workingBlocks.blockId', 'blocks.id')
    .leftJoin('blockVersions', 'blockVersions.id', 'workingBlocks.versionId')
    .select(['blocks.id', 'workingBlocks.sectionId', 'workingBlocks.versionId', 'translatedFrom'])
    .select(['kind', 'body', 'easy', 'en', 'source', 'filePath', 'alt', 'caption'])
    .where('blocks.planId', '=', plan.id)
    .where('blocks.key', '=', key)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { id, sectionId, versionId, translatedFrom, ...text } = row
  if (!sectionId || !versionId) throw new Conflict('plans-desk:refused.blockGone')
  return { id, key, sectionId, versionId, text: text as BlockText, translatedFrom: translatedFrom ?? {} }
}

/**
 * Refuses where somebody saved the block since the form was opened; brings their wording and how the typed one differs,
 * or, where the form asks for something else than a wording, what they changed.
 */
export async function expectBlock(
  { trx }: Work,
  block: WorkingBlock,
  expectedVersion: string,
  typed?: BlockText,
): Promise<void> {
  if (block.versionId === expectedVersion) return
  const seen = await trx
    .selectFrom('blockVersions')
    .select(['body', 'easy', 'en'])
    .where('id', '=', expectedVersion)
    .where('blockId', '=', block.id)
    .executeTakeFirst()
  const [from, to] = typed ? [block.text, typed] : [seen ?? block.text, block.text]
  const changed = (name: 'body' | 'easy' | 'en') =>
    from[name] === to[name] ? null : difference(from[name] ?? '', to[name] ?? '')
  const parts = { body: changed('body'), easy: changed('easy'), en: changed('en') }
  const current: CurrentBlock = { versionId: block.versionId, ...block.text, parts }
  throw new Conflict('plans-desk:refused.changedMeanwhile', {}, current)
}

/** What a refused save brings back, so that both texts can be shown. */
export type CurrentBlock = BlockText & {
  versionId: string
  parts: Record<'body' | 'easy' | 'en', Difference[] | null>
}

export async function newBlock({ trx, plan, at }: Work, given?: string): Promise<{ id: string; key: string }> {
  const block = { id: newId(), key: given ?? `b-${randomKey(6)}` }
  await trx
    .insertInto('blocks')
    .values({ ...block, planId: plan.id, createdAt: at })
    .execute()
  return block
}

export async function blocksOf({ trx }: Work, sectionId: string): Promise<{ blockId: string; key: string }[]> {
  return trx
    .selectFrom('workingBlocks')
    .innerJoin('blocks', 'blocks.id', 'workingBlocks.blockId')
    .select(['blockId', 'key'])
    .where('sectionId', '=', sectionId)
    .orderBy('position')
    .execute()
}

/** A block as it stands, for whoever puts it back. */
export async function standing(
  work: Work,
  block: Pick<WorkingBlock, 'id' | 'sectionId' | 'versionId'>,
): Promise<Stood> {
  const order = (await blocksOf(work, block.sectionId)).map(({ blockId }) => blockId)
  const afterIds = order.slice(0, order.indexOf(block.id))
  return { blockId: block.id, versionId: block.versionId, withinId: block.sectionId, afterIds }
}

/** Puts a block of the working text after another of the section, or first; every position is written anew. */
export async function placeBlock(work: Work, blockId: string, sectionId: string, after: string | null): Promise<void> {
  const others = (await blocksOf(work, sectionId)).filter((block) => block.blockId !== blockId)
  const at = after === null ? 0 : others.findIndex(({ key }) => key === after) + 1
  if (after !== null && at === 0) throw new Invalid('plans-desk:refused.placeGone', 'after')
  const order = others.map((block) => block.blockId)
  await arrange(work, sectionId, [...order.slice(0, at), blockId, ...order.slice(at)])
}

export async function closeGap(work: Work, sectionId: string): Promise<void> {
  const rest = await blocksOf(work, sectionId)
  await arrange(
    work,
    sectionId,
    rest.map(({ blockId }) => blockId),
  )
}

async function arrange({ trx }: Work, sectionId: string, order: string[]): Promise<void> {
  if (order.length === 0) return
  const places = order.map((id, position) => sql`(${id}::uuid, ${position}::int)`)
  await sql`
    update working_blocks set section_id = ${sectionId}, position = place.position
    from (values ${sql.join(places)}) as place (id, position)
    where block_id = place.id`.execute(trx)
}
