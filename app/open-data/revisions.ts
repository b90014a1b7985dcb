import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connection'
import { NotFound } from '../refusal.ts'

/** The published revisions of a plan in the order of their numbers; causes name only published results. */
export async function publishedRevisions(db: Db, slug: string, after: number, limit: number) {
  const plan = await db
    .selectFrom('plans')
    .select('id')
    .where('slug', '=', slug)
    .where((eb) => eb.exists(eb.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'plans.id')))
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  const rows = await db
    .selectFrom('revisions as r')
    .innerJoin('editionRevisions as er', 'er.revisionId', 'r.id')
    .innerJoin('editions as from', 'from.id', 'er.fromEditionId')
    .innerJoin('editions as to', 'to.id', 'er.toEditionId')
    .innerJoin('sections', 'sections.id', 'r.sectionId')
    .leftJoin('blocks', 'blocks.id', 'r.blockId')
    .leftJoin('blockVersions as before', 'before.id', 'r.beforeVersionId')
    .leftJoin('blockVersions as after', 'after.id', 'r.afterVersionId')
    .leftJoin('sectionVersions as oldName', 'oldName.id', 'r.beforeSectionVersionId')
    .leftJoin('sectionVersions as newName', 'newName.id', 'r.afterSectionVersionId')
    .select((eb) => [
      'r.number',
      'r.kind',
      'sections.key as section',
      'blocks.key as block',
      'r.reason',
      'to.publishedAt',
      'from.number as fromNumber',
      'from.minor as fromMinor',
      'to.number as toNumber',
      'to.minor as toMinor',
      eb.fn.coalesce('before.plain', 'oldName.title').as('before'),
      eb.fn.coalesce('after.plain', 'newName.title').as('after'),
      jsonArrayFrom(
        eb
          .selectFrom('revisionCauses as c')
          .leftJoin('responses', 'responses.id', 'c.responseId')
          .leftJoin('resultRows as row', 'row.groupId', 'responses.groupId')
          .leftJoin('consultations', 'consultations.id', 'row.consultationId')
          .select(['c.kind', 'c.note', 'consultations.slug as consultation', 'row.number as row'])
          .whereRef('c.revisionId', '=', 'r.id')
          .orderBy('c.id'),
      ).as('causes'),
    ])
    .where('r.planId', '=', plan.id)
    .where('r.number', '>', after)
    .orderBy('r.number')
    .limit(limit)
    .execute()
  return rows.map(({ fromNumber, fromMinor, toNumber, toMinor, publishedAt, ...row }) => ({
    ...row,
    fromEdition: fromMinor ? `${fromNumber}.${fromMinor}` : String(fromNumber),
    toEdition: toMinor ? `${toNumber}.${toMinor}` : String(toNumber),
    publishedAt: publishedAt.toISOString(),
    url: `/plans/${slug}/revisions/${row.number}`,
  }))
}
