import type { Actor } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { expectPlace, placeOfSection } from './place.ts'
import { recordRevision } from './revision-record.ts'
import type { SectionChanged } from './section.ts'
import { expectContents } from './section-contents.ts'
import { blocksOf } from './working-blocks.ts'
import { type Change, changeWorking, type Work } from './working-change.ts'
import {
  closeSectionGap,
  findSection,
  findTarget,
  placeSection,
  sectionPlaces,
  sectionStanding,
  type WorkingSection,
  withDescendants,
} from './working-sections.ts'

/** `expectedPlace`: where whoever moves it saw it; left out where nobody looked. */
type Moved = Change & { section: string; parent: string | null; after: string | null; expectedPlace?: string }
/** `expectedContents`: what whoever takes it out saw in it; left out where nobody looked. */
type Removed = Change & { section: string; expectedContents?: string }

export function moveSection(db: Db, actor: Actor, input: Moved): Promise<SectionChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const section = await findSection(work, input.section)
    expectPlace(await placeOfSection(work.trx, section.id), input.expectedPlace)
    const parentId = input.parent === null ? null : (await findTarget(work, input.parent)).id
    const before = await sectionPlaces(work)
    if (parentId && withDescendants(before, section.id).includes(parentId))
      throw new Invalid('plans-desk:refused.belowItself', 'parent')
    await placeSection(work, section.id, parentId, input.after)
    if (parentId !== section.parentId) await closeSectionGap(work, section.parentId)
    else if (JSON.stringify(before) === JSON.stringify(await sectionPlaces(work)))
      throw new Invalid('plans-desk:refused.samePlace', 'after')
    const same = { beforeSectionVersionId: section.versionId, afterSectionVersionId: section.versionId }
    const trace = { sectionId: section.id, fromSectionId: section.parentId, ...same }
    const recorded = await recordRevision(work, { kind: 'section_move', ...trace }, [sectionStanding(before, section)])
    return { ...recorded, section: section.key }
  })
}

/** Takes a section out with all that is in it; every block and sub-section leaves a revision of its own. */
export function removeSection(db: Db, actor: Actor, input: Removed): Promise<SectionChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const section = await findSection(work, input.section)
    if (input.expectedContents !== undefined)
      await expectContents(work.trx, work.plan.id, section.id, input.expectedContents)
    const places = await sectionPlaces(work)
    const keys = new Map(places.map(({ sectionId, key }) => [sectionId, key]))
    for (const id of withDescendants(places, section.id)) {
      if (id !== section.id) await takeOut(work, await findSection(work, keys.get(id) ?? ''))
    }
    const recorded = await takeOut(work, section)
    await closeSectionGap(work, section.parentId)
    return { ...recorded, section: section.key }
  })
}

async function takeOut(work: Work, section: WorkingSection) {
  const afterIds: string[] = []
  for (const { blockId } of await blocksOf(work, section.id)) {
    const { versionId } = await work.trx
      .deleteFrom('workingBlocks')
      .where('blockId', '=', blockId)
      .returning('versionId')
      .executeTakeFirstOrThrow()
    const stood = { blockId, versionId, withinId: section.id, afterIds: [...afterIds] }
    await recordRevision(work, { kind: 'remove', sectionId: section.id, blockId, beforeVersionId: versionId }, [stood])
    afterIds.push(blockId)
  }
  const stood = sectionStanding(await sectionPlaces(work), section)
  await work.trx.deleteFrom('workingSections').where('sectionId', '=', section.id).execute()
  const trace = { sectionId: section.id, beforeSectionVersionId: section.versionId }
  return recordRevision(work, { kind: 'section_remove', ...trace }, [stood])
}
