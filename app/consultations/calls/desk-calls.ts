import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connection'
import { callState } from './consultation.ts'

/** All calls with what came in, drafts first, then the last to close first. */
export async function deskCalls(db: Db, options: { slug?: string; now?: Date } = {}) {
  const rows = await db
    .selectFrom('consultations')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .innerJoin('editions', 'editions.id', 'consultations.editionId')
    .innerJoin('departments', 'departments.id', 'consultations.departmentId')
    .leftJoin('notices', 'notices.consultationId', 'consultations.id')
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .select([
      'consultations.id',
      'consultations.slug',
      'consultations.title',
      'consultations.opensAt',
      'consultations.closesAt',
      'consultations.departmentId',
      'consultations.version',
      'consultations.openDiscussion',
      'departments.name as department',
      'plans.slug as planSlug',
      'plans.title as planTitle',
      'notices.publishedAt as noticedAt',
      'results.publishedAt as answeredAt',
      'editions.label as editionLabel',
      sql<number>`(select count(*) from submissions s where s.consultation_id = consultations.id)`.as('submissions'),
      sql<number>`(select count(*) from submissions s join withdrawals w on w.submission_id = s.id
        where s.consultation_id = consultations.id)`.as('withdrawn'),
      sql<number>`(select count(*) from opinions o where o.consultation_id = consultations.id and o.retired_at is null)`.as(
        'opinions',
      ),
      sql<number>`(select count(*)::int from discussed_items d
        where d.consultation_id = consultations.id and d.state = 'waiting' and not d.gone)`.as('toModerate'),
    ])
    .$if(options.slug !== undefined, (query) => query.where('consultations.slug', '=', options.slug ?? ''))
    .orderBy(sql`notices.published_at is not null`)
    .orderBy('consultations.closesAt', 'desc')
    .orderBy('consultations.id')
    .execute()
  return rows.map((row) => ({ ...row, state: callState(row, options.now) }))
}

/**
 * What the form of a call offers: published editions, departments, classes, and the shortest period. Classes that were
 * closed are offered no more, but stay with the draft that chose them.
 */
export async function callChoices(db: Db, chosen: string[] = []) {
  const choices = await db
    .selectFrom('municipality')
    .select((eb) => [
      'minPeriodDays',
      jsonArrayFrom(
        eb
          .selectFrom('editions')
          .innerJoin('plans', 'plans.id', 'editions.planId')
          .innerJoin('stageLabels', 'stageLabels.code', 'editions.stage')
          .select(['editions.id', 'plans.title', 'stageLabels.label as stage', 'plans.departmentId'])
          .select('editions.label as edition')
          .orderBy('plans.title')
          .orderBy('editions.number', 'desc')
          .orderBy('editions.minor', 'desc'),
      ).as('editions'),
      jsonArrayFrom(
        eb.selectFrom('departments').select(['departments.id', 'departments.name']).orderBy('departments.sort'),
      ).as('departments'),
      jsonArrayFrom(
        eb
          .selectFrom('eligibilityClasses')
          .select(['code', 'label', 'closedAt'])
          .where((is) => is.or([is('closedAt', 'is', null), is('code', 'in', ['', ...chosen])]))
          .orderBy('sort')
          .orderBy('code'),
      ).as('classes'),
    ])
    .executeTakeFirstOrThrow()
  return choices
}

export type CallChoices = Awaited<ReturnType<typeof callChoices>>
