import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { callState } from './consultation.ts'
import { eligibilityClasses } from './eligibility.ts'
import { periodDays } from './notice.ts'

/** What is shown of an open discussion. */
const shownCount = sql<number>`(select count(*)::int from discussed_items d
  where d.consultation_id = consultations.id and d.state = 'shown' and not d.gone)`

/** A call as everybody may read it, with all that its notice has to say. */
export async function publishedNotice(db: Db, slug: string, now = new Date()) {
  const row = await db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('editions', 'editions.id', 'consultations.editionId')
    .innerJoin('municipality', (join) => join.onTrue())
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .selectAll('consultations')
    .select((eb) => [
      'notices.publishedAt as noticedAt',
      'results.publishedAt as answeredAt',
      'results.outcome',
      'municipality.minPeriodDays',
      'editions.publishedAt as editionAt',
      shownCount.as('shownOpinions'),
      'editions.label as editionLabel',
      jsonObjectFrom(
        eb
          .selectFrom('stageLabels')
          .select(['label', 'labelEasy', 'labelEn', 'translatedFrom'])
          .whereRef('stageLabels.code', '=', 'editions.stage'),
      )
        .$notNull()
        .as('stage'),
      jsonObjectFrom(
        eb
          .selectFrom('plans')
          .select(['slug', 'title', 'titleEasy', 'titleEn', 'translatedFrom'])
          .whereRef('plans.id', '=', 'consultations.planId'),
      )
        .$notNull()
        .as('plan'),
      jsonObjectFrom(
        eb
          .selectFrom('departments')
          .select(['name', 'nameEasy', 'nameEn', 'translatedFrom'])
          .whereRef('departments.id', '=', 'consultations.departmentId'),
      )
        .$notNull()
        .as('department'),
      jsonArrayFrom(eligibilityClasses(db).where('code', '=', sql<string>`any(consultations.classes)`)).as('eligible'),
      jsonArrayFrom(
        eb
          .selectFrom('extensions')
          .select(['oldClosesAt', 'newClosesAt', 'reason', 'madeAt'])
          .whereRef('extensions.consultationId', '=', 'consultations.id')
          .orderBy('extensions.madeAt'),
      ).as('extensions'),
    ])
    .where('consultations.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { id: _, planId: __, createdBy: ___, version: ____, ...notice } = row
  return {
    ...notice,
    state: callState(row, now) as Exclude<ReturnType<typeof callState>, 'draft'>,
    isShort: periodDays(row, row.noticedAt) < row.minPeriodDays,
  }
}

export type PublishedNotice = Awaited<ReturnType<typeof publishedNotice>>
