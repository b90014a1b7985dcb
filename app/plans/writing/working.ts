import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import { isPending } from './pending-only.ts'

/** Names out of addresses may hold what the database refuses to compare; nothing is called so. */
const isName = (...names: string[]): boolean => names.every((name) => badCharacters(name) === null)

export async function workingPlan(db: Db, slug: string) {
  if (!isName(slug)) throw new NotFound()
  const plan = await db
    .selectFrom('plans')
    .innerJoin('departments', 'departments.id', 'plans.departmentId')
    .innerJoin('stageLabels', 'stageLabels.code', 'plans.stage')
    .leftJoin('plans as parent', 'parent.id', 'plans.parentPlanId')
    .selectAll('plans')
    .select('parent.slug as parentSlug')
    .select('departments.name as department')
    .select(['stageLabels.label as stageLabel', 'stageLabels.labelEasy as stageEasy', 'stageLabels.labelEn as stageEn'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('editions')
          .select(['id', 'number', 'minor', 'label', 'publishedAt as day'])
          .whereRef('planId', '=', 'plans.id')
          .orderBy('number', 'desc')
          .orderBy('minor', 'desc'),
      ).as('editions'),
      sql<number>`(select count(*)::int from revisions where plan_id = plans.id and ${isPending()})`.as('pending'),
      sql<number | null>`(select max(number) from revisions where plan_id = plans.id and ${isPending()})`.as(
        'lastPending',
      ),
    ])
    .where('plans.slug', '=', slug)
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  return plan
}

/** Blocks of `tree`'s section that have words, and none of their own in a language. */
const missing = (name: 'easy' | 'en') => sql<number>`(
  select count(*)::int from working_blocks w join block_versions v on v.id = w.version_id
  where w.section_id = tree.section_id and v.body <> '' and v.${sql.raw(name)} is null)`

/** All sections of the working text in reading order, each with what stands in it and what will change with the next edition. */
export async function workingTree(db: Db, slug: string) {
  if (!isName(slug)) throw new NotFound()
  return db
    .withRecursive('tree', (cte) =>
      cte
        .selectFrom('workingSections')
        .innerJoin('plans', 'plans.id', 'workingSections.planId')
        .select(['sectionId', 'parentId', 'versionId'])
        .select([sql<number>`0`.as('depth'), sql<number[]>`array[position]`.as('path')])
        .where('plans.slug', '=', slug)
        .where('parentId', 'is', null)
        .unionAll((union) =>
          union
            .selectFrom('workingSections as child')
            .innerJoin('tree', 'tree.sectionId', 'child.parentId')
            .select(['child.sectionId', 'child.parentId', 'child.versionId'])
            .select([sql<number>`tree.depth + 1`.as('depth'), sql<number[]>`tree.path || child.position`.as('path')]),
        ),
    )
    .selectFrom('tree')
    .innerJoin('sections', 'sections.id', 'tree.sectionId')
    .innerJoin('sectionVersions', 'sectionVersions.id', 'tree.versionId')
    .leftJoin('sections as parent', 'parent.id', 'tree.parentId')
    .leftJoin('departments', 'departments.id', 'sectionVersions.departmentId')
    .select(['sections.id', 'sections.key', 'parent.key as parent', 'tree.depth', 'tree.versionId'])
    .select([
      'sectionVersions.number',
      'title',
      'titleEasy',
      'titleEn',
      'sectionVersions.translatedFrom',
      'departmentId',
      'departments.name as department',
    ])
    .select([
      sql<number>`(select count(*)::int from working_blocks where section_id = tree.section_id)`.as('blocks'),
      sql<number>`(select count(*)::int from revisions where section_id = tree.section_id and ${isPending()})`.as(
        'pending',
      ),
      missing('easy').as('noEasy'),
      missing('en').as('noEn'),
    ])
    .orderBy('tree.path')
    .execute()
}

/** A section with its blocks as they stand now; null where it is not, or no longer, in the working text. */
export async function workingSection(db: Db, slug: string, key: string) {
  if (!isName(slug, key)) return null
  const section = await db
    .selectFrom('workingSections')
    .innerJoin('plans', 'plans.id', 'workingSections.planId')
    .innerJoin('sections', 'sections.id', 'workingSections.sectionId')
    .innerJoin('sectionVersions', 'sectionVersions.id', 'workingSections.versionId')
    .leftJoin('sections as parent', 'parent.id', 'workingSections.parentId')
    .leftJoin('departments', 'departments.id', 'sectionVersions.departmentId')
    .select([
      'sections.key',
      'sections.id',
      'parent.key as parent',
      'workingSections.versionId',
      'plans.departmentId as planDepartmentId',
    ])
    .select([
      'sectionVersions.number',
      'sectionVersions.title',
      'sectionVersions.titleEasy',
      'sectionVersions.titleEn',
      'sectionVersions.translatedFrom',
    ])
    .select(['sectionVersions.departmentId', 'departments.name as department', 'sdgs', 'terms'])
    .where('plans.slug', '=', slug)
    .where('sections.key', '=', key)
    .executeTakeFirst()
  if (!section) return null
  return { ...section, blocks: await blocksIn(db, section.id) }
}

function blocksIn(db: Db, sectionId: string) {
  return db
    .selectFrom('workingBlocks')
    .innerJoin('blocks', 'blocks.id', 'workingBlocks.blockId')
    .innerJoin('blockVersions', 'blockVersions.id', 'workingBlocks.versionId')
    .select(['blocks.key', 'workingBlocks.versionId', 'blockVersions.kind', 'html', 'plain', 'easyHtml', 'enHtml'])
    .select(['body', 'easy', 'en', 'source', 'filePath', 'alt', 'caption', 'translatedFrom'])
    .select(
      sql<number[]>`array(
        select number from revisions where block_id = blocks.id and ${isPending()} order by number)`.as('pending'),
    )
    .where('workingBlocks.sectionId', '=', sectionId)
    .orderBy('workingBlocks.position')
    .execute()
}

/** A block's wording and place now; of one taken out the last wording, with `gone`. Null where there never was one. */
export async function workingBlock(db: Db, slug: string, key: string) {
  if (!isName(slug, key)) return null
  const block = await db
    .selectFrom('blocks')
    .innerJoin('plans', 'plans.id', 'blocks.planId')
    .leftJoin('workingBlocks', 'workingBlocks.blockId', 'blocks.id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('blockVersions')
          .selectAll('blockVersions')
          .whereRef('blockVersions.blockId', '=', 'blocks.id')
          // Without a working version the newest is the last one there was.
          .where(sql<boolean>`coalesce(block_versions.id = working_blocks.version_id, true)`)
          .orderBy('blockVersions.id', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .leftJoin('workingSections', 'workingSections.sectionId', 'workingBlocks.sectionId')
    .leftJoin('sections', 'sections.id', 'workingBlocks.sectionId')
    .leftJoin('sectionVersions', 'sectionVersions.id', 'workingSections.versionId')
    .leftJoin('staff', 'staff.id', 'version.madeBy')
    .select([
      'blocks.id',
      'blocks.key',
      'version.id as versionId',
      'version.kind',
      'body',
      'html',
      'plain',
      'easy',
      'en',
    ])
    .select([
      'source',
      'filePath',
      'alt',
      'caption',
      'version.translatedFrom',
      'version.madeAt',
      'staff.name as madeBy',
    ])
    .select([
      'sections.key as section',
      'sectionVersions.number as sectionNumber',
      'sectionVersions.title as sectionTitle',
    ])
    .select(['sectionVersions.departmentId as sectionDepartmentId', 'plans.departmentId as planDepartmentId'])
    .select(sql<boolean>`working_blocks.block_id is null`.as('gone'))
    .where('plans.slug', '=', slug)
    .where('blocks.key', '=', key)
    .executeTakeFirst()
  return block ?? null
}

export function departments(db: Db) {
  return db
    .selectFrom('departments')
    .select(['id', 'key', 'name', 'nameEasy', 'nameEn', 'translatedFrom'])
    .orderBy('sort')
    .execute()
}

export function stages(db: Db) {
  return db
    .selectFrom('stageLabels')
    .select(['code', 'label', 'labelEasy', 'labelEn', 'translatedFrom'])
    .orderBy('sort')
    .execute()
}

/** Terms a section can choose: all that are offered, and those it has chosen before they were closed. */
export function glossary(db: Db, chosen: string[] = []) {
  return db
    .selectFrom('glossaryTerms')
    .select(['id', 'term', 'reading', 'closedAt'])
    .where((is) => is.or([is('closedAt', 'is', null), is('id', '=', sql<string>`any(${chosen}::uuid[])`)]))
    .orderBy('reading')
    .execute()
}

export function workingStops(db: Db, planId: string) {
  return db
    .selectFrom('planStops')
    .select(['stage', 'onDay', 'note', 'noteEasy', 'noteEn', 'translatedFrom'])
    .where('planId', '=', planId)
    .execute()
}

export function workingRelated(db: Db, planId: string) {
  return db
    .selectFrom('relatedPlans')
    .leftJoin('plans', 'plans.id', 'relatedPlans.relatedPlanId')
    .select(['relation', 'relatedPlans.title', 'plans.slug as relatedPlan', 'period', 'goal'])
    .where('planId', '=', planId)
    .orderBy('sort')
    .execute()
}
