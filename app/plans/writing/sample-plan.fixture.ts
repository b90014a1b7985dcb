import { type Actor, system } from '#app/journal/journal.ts'
import { type Edition, publishEdition } from '#app/plans/editions/edition.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { addBlock } from './block.ts'
import { createPlan } from './plan.ts'
import { addSection } from './section.ts'

export const because = { reason: '読みやすくするため', causes: [{ kind: 'internal' as const }] }

/**
 * A small plan for tests: chapters c1 (with a section c1-1 below) and c2; blocks a, b, c in c1, d in c1-1, none in c2.
 * Published once, unless told otherwise.
 */
export async function samplePlan(db: Db, { slug = 'midori', published = true } = {}) {
  const departmentId = newId()
  const department = { id: departmentId, key: `d-${slug}`, name: '企画課', nameKana: 'きかくか' }
  await db.insertInto('departments').values(department).execute()
  const stages = ['draft', 'proposal', 'decided'].map((code, sort) => ({ code, label: code, sort }))
  await db
    .insertInto('stageLabels')
    .values(stages)
    .onConflict((c) => c.doNothing())
    .execute()
  await createPlan(db, system, {
    slug,
    title: '緑の計画',
    kind: 'sectoral',
    firstFiscalYear: 2027,
    lastFiscalYear: 2034,
    stage: 'draft',
    departmentId,
  })
  const section = (key: string, parent: string | null, after: string | null) =>
    addSection(db, system, { plan: slug, key, parent, after, number: key.slice(1), title: `章 ${key}` })
  await section('c1', null, null)
  await section('c2', null, 'c1')
  await section('c1-1', 'c1', null)
  const block = (key: string, section: string, after: string | null) =>
    addBlock(db, system, { plan: slug, section, after, key, block: { kind: 'paragraph', body: `${key} の文です。` } })
  await block('a', 'c1', null)
  await block('b', 'c1', 'a')
  await block('c', 'c1', 'b')
  await block('d', 'c1-1', null)
  const edition = published
    ? await publishEdition(db, system, { plan: slug, stage: 'draft', note: '' })
    : (null as unknown as Edition)
  return { slug, departmentId, edition }
}

/** The keys of the working text's blocks by section, in their order, with positions. */
export async function order(db: Db, slug: string): Promise<Record<string, string[]>> {
  const rows = await db
    .selectFrom('workingBlocks')
    .innerJoin('blocks', 'blocks.id', 'workingBlocks.blockId')
    .innerJoin('sections', 'sections.id', 'workingBlocks.sectionId')
    .innerJoin('plans', 'plans.id', 'blocks.planId')
    .select(['sections.key as section', 'blocks.key as block'])
    .where('plans.slug', '=', slug)
    .orderBy('sections.key')
    .orderBy('workingBlocks.position')
    .execute()
  const found: Record<string, string[]> = {}
  for (const { section, block } of rows) found[section] = [...(found[section] ?? []), block]
  return found
}

export async function versionOf(db: Db, slug: string, key: string): Promise<string> {
  const { versionId } = await db
    .selectFrom('workingBlocks')
    .innerJoin('blocks', 'blocks.id', 'workingBlocks.blockId')
    .innerJoin('plans', 'plans.id', 'blocks.planId')
    .select('workingBlocks.versionId')
    .where('plans.slug', '=', slug)
    .where('blocks.key', '=', key)
    .executeTakeFirstOrThrow()
  return versionId
}

export async function staffMember(db: Db, name = '山本'): Promise<Actor & { kind: 'staff' }> {
  const id = newId()
  const email = `${id}@city.example`
  await db.insertInto('staff').values({ id, name, nameKana: name, email, emailFolded: email }).execute()
  return { kind: 'staff', id }
}
