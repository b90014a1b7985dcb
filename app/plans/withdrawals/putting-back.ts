import { sql } from 'kysely'
import type { Pending } from '#app/plans/writing/pending-only.ts'
import { revisionName } from '#app/plans/writing/revision-name.ts'
import { blocksOf, closeGap, placeBlock } from '#app/plans/writing/working-blocks.ts'
import type { Work } from '#app/plans/writing/working-change.ts'
import { closeSectionGap, placeSection, sectionPlaces } from '#app/plans/writing/working-sections.ts'
import { Conflict } from '#app/refusal.ts'

type Place = {
  blockId: string | null
  sectionId: string | null
  withinId: string | null
  versionId: string | null
  afterIds: string[]
}

/** Makes the working text what it was before a revision; what was done later must have been put back already. */
export async function putBack(work: Work, revision: Pending): Promise<void> {
  const places = await work.trx
    .selectFrom('revisionPlaces')
    .select(['blockId', 'sectionId', 'withinId', 'versionId', 'afterIds'])
    .where('revisionId', '=', revision.id)
    .execute()
  await ways[revision.kind](work, revision, places)
}

type Way = (work: Work, revision: Pending, places: Place[]) => Promise<void>

const ways: Record<Pending['kind'], Way> = {
  edit: (work, revision) => oldWording(work, revision),
  add: (work, { blockId }) => takeOutBlocks(work, [blockId ?? '']),
  remove: (work, revision, places) => putBlock(work, revision, placeOf(revision, places)),
  move: async (work, revision, places) => {
    const { withinId, afterIds } = placeOf(revision, places)
    const section = withinId ?? revision.fromSectionId ?? ''
    const blockId = revision.blockId ?? ''
    const { sectionId } = await standingBlock(work, revision, blockId)
    await hasToStand(work, section, () => stands(revision))
    await placeBlock(work, blockId, section, await nearestBlock(work, section, afterIds))
    if (sectionId !== section) await closeGap(work, sectionId)
  },
  split: async (work, revision) => {
    await oldWording(work, revision)
    await takeOutBlocks(work, revision.otherBlockIds)
  },
  merge: async (work, revision, places) => {
    await oldWording(work, revision)
    for (const id of revision.otherBlockIds) {
      const place = places.find(({ blockId }) => blockId === id)
      await putBlock(work, { ...revision, blockId: id, beforeVersionId: place?.versionId ?? null }, place ?? nowhere)
    }
  },
  section_add: async (work, revision) => {
    const { sectionId } = revision
    const places = await sectionPlaces(work)
    const own = places.find((one) => one.sectionId === sectionId)
    const isFull = places.some(({ parentId }) => parentId === sectionId) || (await blocksOf(work, sectionId)).length > 0
    if (!own || isFull) throw stands(revision)
    await work.trx.deleteFrom('workingSections').where('sectionId', '=', sectionId).execute()
    await closeSectionGap(work, own.parentId)
  },
  section_rename: async (work, revision) => {
    const { numUpdatedRows } = await work.trx
      .updateTable('workingSections')
      .set({ versionId: revision.beforeSectionVersionId ?? '' })
      .where('sectionId', '=', revision.sectionId)
      .where('versionId', '=', revision.afterSectionVersionId ?? '')
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw stands(revision)
  },
  section_move: async (work, revision, places) => {
    const { afterIds } = placeOf(revision, places)
    const own = (await sectionPlaces(work)).find((one) => one.sectionId === revision.sectionId)
    if (!own) throw stands(revision)
    const parentId = revision.fromSectionId
    if (parentId) await hasToStand(work, parentId, () => stands(revision))
    await placeSection(work, revision.sectionId, parentId, await nearestSection(work, parentId, afterIds))
    if (own.parentId !== parentId) await closeSectionGap(work, own.parentId)
  },
  section_remove: async (work, revision, places) => {
    const { withinId, afterIds } = placeOf(revision, places)
    const { sectionId, beforeSectionVersionId } = revision
    const put = { sectionId, versionId: beforeSectionVersionId ?? '', withinId, afterIds }
    await insertSection(work, put, () => stands(revision))
  },
}

const nowhere: Place = { blockId: null, sectionId: null, withinId: null, versionId: null, afterIds: [] }
const placeOf = ({ blockId, sectionId }: Pending, places: Place[]): Place =>
  places.find((place) => (blockId ? place.blockId === blockId : place.sectionId === sectionId)) ?? nowhere

/** Something was built on it that nobody knows of: nothing is put back by half. */
const stands = ({ number }: Pending) =>
  new Conflict('plans-desk:refused.withdrawalStands', { revision: revisionName(number) })

async function oldWording({ trx }: Work, revision: Pending): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('workingBlocks')
    .set({ versionId: revision.beforeVersionId ?? '' })
    .where('blockId', '=', revision.blockId)
    .where('versionId', '=', revision.afterVersionId)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw stands(revision)
}

async function standingBlock({ trx }: Work, revision: Pending, blockId: string) {
  const row = await trx
    .selectFrom('workingBlocks')
    .select('sectionId')
    .where('blockId', '=', blockId)
    .executeTakeFirst()
  if (!row) throw stands(revision)
  return row
}

async function takeOutBlocks(work: Work, ids: string[]): Promise<void> {
  const gone = await work.trx.deleteFrom('workingBlocks').where('blockId', 'in', ids).returning('sectionId').execute()
  for (const sectionId of new Set(gone.map((row) => row.sectionId))) await closeGap(work, sectionId)
}

async function putBlock(work: Work, revision: Pending, { withinId, afterIds }: Place): Promise<void> {
  const blockId = revision.blockId ?? ''
  const versionId = revision.beforeVersionId ?? (await lastVersion(work, blockId))
  const place = { withinId: withinId ?? revision.sectionId, afterIds }
  await insertBlock(work, { blockId, versionId, ...place }, () => stands(revision))
}

type Put = Pick<Place, 'withinId' | 'afterIds'> & { versionId: string }

/** Puts a block back behind what stood before it and still stands; without its section it is refused. */
export async function insertBlock(
  work: Work,
  { blockId, withinId, afterIds, versionId }: Put & { blockId: string },
  isGone: () => Error,
): Promise<void> {
  const sectionId = withinId ?? ''
  await hasToStand(work, sectionId, isGone)
  const after = await nearestBlock(work, sectionId, afterIds)
  await work.trx.insertInto('workingBlocks').values({ blockId, sectionId, position: 0, versionId }).execute()
  await placeBlock(work, blockId, sectionId, after)
}

/** The same for a section. */
export async function insertSection(
  work: Work,
  { sectionId, withinId, afterIds, versionId }: Put & { sectionId: string },
  isGone: () => Error,
): Promise<void> {
  if (withinId) await hasToStand(work, withinId, isGone)
  const row = { sectionId, planId: work.plan.id, parentId: withinId, position: 0, versionId }
  await work.trx.insertInto('workingSections').values(row).execute()
  await placeSection(work, sectionId, withinId, await nearestSection(work, withinId, afterIds))
}

async function lastVersion({ trx }: Work, blockId: string): Promise<string> {
  const { id } = await trx
    .selectFrom('blockVersions')
    .select('id')
    .where('blockId', '=', blockId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

async function hasToStand({ trx }: Work, sectionId: string, isGone: () => Error): Promise<void> {
  const row = await trx
    .selectFrom('workingSections')
    .select(sql`1`.as('one'))
    .where('sectionId', '=', sectionId)
    .executeTakeFirst()
  if (!row) throw isGone()
}

/** The last of what stood before it that still stands there. */
async function nearestBlock(work: Work, sectionId: string, afterIds: string[]): Promise<string | null> {
  const here = new Map((await blocksOf(work, sectionId)).map(({ blockId, key }) => [blockId, key]))
  const nearest = afterIds.findLast((id) => here.has(id))
  return nearest ? (here.get(nearest) ?? null) : null
}

async function nearestSection(work: Work, parentId: string | null, afterIds: string[]): Promise<string | null> {
  const here = new Map(
    (await sectionPlaces(work))
      .filter((one) => one.parentId === parentId)
      .map(({ sectionId, key }) => [sectionId, key]),
  )
  const nearest = afterIds.findLast((id) => here.has(id))
  return nearest ? (here.get(nearest) ?? null) : null
}
