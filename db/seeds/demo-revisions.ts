import type { Actor } from '#app/journal/journal.ts'
import { addBlock, editBlock, moveBlock, removeBlock } from '#app/plans/writing/block.ts'
import { mergeBlocks, splitBlock } from '#app/plans/writing/block-joints.ts'
import { addSection, renameSection } from '#app/plans/writing/section.ts'
import type { Db } from '#db/connection'
import type { Revision } from './content/types.ts'
import { blockInput, sectionInput } from './demo-plans.ts'

type Known = { departments: Map<string, string>; terms: Map<string, string>; responses: Map<string, string> }

/** Makes the working text of the second edition out of the first, one revision after the other. */
export async function seedRevisions(
  db: Db,
  editor: Actor,
  plan: string,
  revisions: Revision[],
  known: Known,
  when: Date,
) {
  for (const revision of revisions) await revise(db, editor, plan, revision, known, when)
}

async function revise(
  db: Db,
  editor: Actor,
  plan: string,
  revision: Revision,
  known: Known,
  when: Date,
): Promise<void> {
  const causes = revision.causes.map((cause) =>
    cause.kind === 'response' ? { kind: cause.kind, responseId: responseOf(known, cause.group) } : cause,
  )
  const change = { plan, reason: revision.reason, causes, at: when }
  switch (revision.kind) {
    case 'edit': {
      const { block, body, easy, en } = revision
      const { versionId, kind } = await working(db, plan, block)
      const text = { kind, body, easy, en }
      await editBlock(db, editor, { ...change, block, expectedVersion: versionId, text })
      return
    }
    case 'add': {
      const { section, after, block } = revision
      await addBlock(db, editor, { ...change, section, after, block: blockInput(block), key: block.key })
      return
    }
    case 'move': {
      const { block, toSection, after } = revision
      await moveBlock(db, editor, { ...change, block, toSection, after })
      return
    }
    case 'split': {
      const { block, newKey, en } = revision
      const [first, second] = revision.parts
      const { versionId } = await working(db, plan, block)
      const parts: [object, object] = [
        { body: first, en: en?.[0] },
        { body: second, en: en?.[1] },
      ]
      await splitBlock(db, editor, {
        ...{ ...change, block, newKey, expectedVersion: versionId },
        parts: parts as Parameters<typeof splitBlock>[2]['parts'],
      })
      return
    }
    case 'merge': {
      const [keep, gone] = revision.blocks
      const expectedVersions = {
        keep: (await working(db, plan, keep)).versionId,
        gone: (await working(db, plan, gone)).versionId,
      }
      const { body, easy, en } = revision
      await mergeBlocks(db, editor, { ...change, keep, gone, expectedVersions, body, easy, en })
      return
    }
    case 'remove': {
      const { block } = revision
      await removeBlock(db, editor, { ...change, block, expectedVersion: (await working(db, plan, block)).versionId })
      return
    }
    case 'section_rename': {
      const { section, number, title, titleEasy, titleEn } = revision
      const expectedVersion = await workingSection(db, plan, section)
      await renameSection(db, editor, { ...change, section, expectedVersion, number, title, titleEasy, titleEn })
      return
    }
    case 'section_add': {
      const { parent, after, section } = revision
      await addSection(db, editor, { ...change, ...sectionInput(section, known), parent, after, key: section.key })
      let last: string | null = null
      for (const block of section.blocks) {
        const place = { section: section.key, after: last }
        await addBlock(db, editor, { ...change, ...place, block: blockInput(block), key: block.key })
        last = block.key
      }
    }
  }
}

function responseOf(known: Known, group: string): string {
  const id = known.responses.get(group)
  if (!id) throw new Error(`no response ${group}`)
  return id
}

function working(db: Db, plan: string, key: string) {
  return db
    .selectFrom('workingBlocks as w')
    .innerJoin('blocks', 'blocks.id', 'w.blockId')
    .innerJoin('plans', 'plans.id', 'blocks.planId')
    .innerJoin('blockVersions as v', 'v.id', 'w.versionId')
    .select(['w.versionId', 'v.kind'])
    .where('plans.slug', '=', plan)
    .where('blocks.key', '=', key)
    .executeTakeFirstOrThrow()
}

async function workingSection(db: Db, plan: string, key: string): Promise<string> {
  const found = await db
    .selectFrom('workingSections as w')
    .innerJoin('sections', 'sections.id', 'w.sectionId')
    .innerJoin('plans', 'plans.id', 'w.planId')
    .select('w.versionId')
    .where('plans.slug', '=', plan)
    .where('sections.key', '=', key)
    .executeTakeFirstOrThrow()
  return found.versionId
}
