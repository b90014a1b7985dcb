import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { z } from 'zod'
import { href } from '#app/href.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import type { Consultation } from './consultation-schemas.ts'
import { closing, iso, slugOf } from './page.ts'
import { staleIn } from './stale.ts'

type Extensions = z.infer<typeof Consultation>['extensions']

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
      'e.label as edition',
      'c.title',
      'c.titleEasy',
      'c.titleEn',
      'c.translatedFrom',
      'c.purpose',
      'c.purposeEasy',
      'c.purposeEn',
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
      sql<Extensions>`(
        select coalesce(json_agg(json_build_object(
          'oldClosesAt', x.old_closes_at, 'newClosesAt', x.new_closes_at, 'reason', x.reason, 'madeAt', x.made_at
        ) order by x.made_at), '[]')
        from extensions x where x.consultation_id = c.id)`.as('extensions'),
    ])
    .where('c.slug', '=', slugOf(slug))
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { opensAt, closesAt, publishedAt, resultAt, extensions, translatedFrom, ...rest } = row
  return {
    ...rest,
    stale: staleIn(translatedFrom, ['title', 'purpose']),
    opensAt: opensAt.toISOString(),
    ...closing(closesAt),
    extensions: extensions.map(({ reason, ...at }) => ({
      ...{ oldClosesAt: iso(at.oldClosesAt), oldLastDay: closing(at.oldClosesAt).lastDay },
      ...{ newClosesAt: iso(at.newClosesAt), newLastDay: closing(at.newClosesAt).lastDay },
      reason,
      madeAt: iso(at.madeAt),
    })),
    publishedAt: publishedAt.toISOString(),
    resultPublishedAt: resultAt?.toISOString() ?? null,
    result: resultAt ? href('/api/v1/consultations/:consultation/result', { consultation: slug }) : null,
  }
}
