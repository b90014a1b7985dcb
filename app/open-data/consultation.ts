import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connection'
import { NotFound } from '../refusal.ts'
import { editionLabel } from './plan.ts'

/** A consultation whose notice was published, with what the notice says. */
export async function publishedConsultation(db: Db, slug: string) {
  const row = await db
    .selectFrom('consultations as c')
    .innerJoin('notices as n', 'n.consultationId', 'c.id')
    .innerJoin('plans', 'plans.id', 'c.planId')
    .innerJoin('editions as e', 'e.id', 'c.editionId')
    .innerJoin('departments as d', 'd.id', 'c.departmentId')
    .leftJoin('results as r', 'r.consultationId', 'c.id')
    .select((eb) => [
      'c.slug',
      'plans.slug as plan',
      'e.number',
      'e.minor',
      'c.title',
      'c.titleEn',
      'c.purpose',
      'c.opensAt',
      'c.closesAt',
      'c.shortPeriodReason',
      'c.places',
      'c.publication',
      'c.personalData',
      'c.contact',
      'd.name as department',
      'n.publishedAt',
      'r.publishedAt as resultAt',
      jsonArrayFrom(
        eb
          .selectFrom('eligibilityClasses as k')
          .select(['k.code', 'k.label'])
          .whereRef('k.code', '=', eb.fn.any('c.classes'))
          .orderBy('k.sort'),
      ).as('mayComment'),
    ])
    .where('c.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { number, minor, opensAt, closesAt, publishedAt, resultAt, ...rest } = row
  return {
    ...rest,
    edition: editionLabel({ number, minor }),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    resultPublishedAt: resultAt?.toISOString() ?? null,
    result: resultAt ? `/api/v1/consultations/${slug}/result` : null,
  }
}
