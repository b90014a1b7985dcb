import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { slugOf } from './page.ts'
import { staleIn } from './stale.ts'

/** The numbers of `2` or `2.1`; anything else is no edition. */
function parseLabel(label: string): { number: number; minor: number } {
  const [, number, minor] = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(label) ?? []
  if (!number) throw new NotFound()
  return { number: Number(number), minor: Number(minor ?? 0) }
}

/** One edition: sections in reading order from after `after`, each with its blocks as published. */
export async function publishedEdition(db: Db, slug: string, label: string, after: number, limit: number) {
  const { number, minor } = parseLabel(label)
  const edition = await db
    .selectFrom('editions')
    .innerJoin('plans', 'plans.id', 'editions.planId')
    .selectAll('editions')
    .where('plans.slug', '=', slugOf(slug))
    .where('editions.number', '=', number)
    .where('editions.minor', '=', minor)
    .executeTakeFirst()
  if (!edition) throw new NotFound()
  const rows = await db
    .selectFrom('editionSections as at')
    .innerJoin('sections', 'sections.id', 'at.sectionId')
    .innerJoin('sectionVersions as v', 'v.id', 'at.versionId')
    .leftJoin('sections as parent', 'parent.id', 'at.parentId')
    .leftJoin('departments', 'departments.id', 'v.departmentId')
    .select((eb) => [
      'sections.id',
      'sections.key',
      'parent.key as parent',
      'at.depth',
      'at.sort',
      'v.number',
      'v.title',
      'v.titleEasy',
      'v.titleEn',
      'v.translatedFrom',
      'v.sdgs',
      'departments.name as department',
      jsonArrayFrom(
        eb
          .selectFrom('editionBlocks as eb')
          .innerJoin('blocks', 'blocks.id', 'eb.blockId')
          .innerJoin('blockVersions as b', 'b.id', 'eb.versionId')
          .select(['blocks.id', 'blocks.key', 'b.id as version', 'b.kind', 'b.body as markdown', 'b.plain as text'])
          .select(['b.easy', 'b.en', 'b.translatedFrom', 'b.source', 'b.filePath as file', 'b.alt', 'b.caption'])
          .select((inner) =>
            inner
              .selectFrom('revisions as r')
              .innerJoin('editionRevisions as er', 'er.revisionId', 'r.id')
              .innerJoin('editions as made', 'made.id', 'er.toEditionId')
              .select('r.number')
              .whereRef('r.afterVersionId', '=', 'b.id')
              // A later move keeps the wording; this edition does not know of it yet.
              .where((e) => e(e.refTuple('made.number', 'made.minor'), '<=', e.tuple(number, minor)))
              .orderBy('r.number', 'desc')
              .limit(1)
              .as('revision'),
          )
          .whereRef('eb.editionId', '=', 'at.editionId')
          .whereRef('eb.sectionId', '=', 'at.sectionId')
          .orderBy('eb.position'),
      ).as('blocks'),
    ])
    .where('at.editionId', '=', edition.id)
    .where('at.sort', '>', after)
    .orderBy('at.sort')
    .limit(limit)
    .execute()
  return {
    edition: {
      plan: slug,
      edition: edition.label,
      stage: edition.stage,
      note: edition.note,
      publishedAt: edition.publishedAt.toISOString(),
    },
    sections: rows.map(({ sort, translatedFrom, blocks, ...section }) => ({
      ...section,
      stale: staleIn(translatedFrom),
      position: sort,
      blocks: blocks.map(({ translatedFrom, ...block }) => ({ ...block, stale: staleIn(translatedFrom) })),
    })),
  }
}
