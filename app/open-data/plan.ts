import type { Db } from '#db/connection'
import { NotFound } from '../refusal.ts'
import { slugOf } from './page.ts'

/** Plans with a published edition, by slug. */
export async function publishedPlans(db: Db, after: string | null, limit: number) {
  const rows = await planRows(db)
    .where('plans.slug', '>', after === null ? '' : slugOf(after))
    .orderBy('plans.slug')
    .limit(limit)
    .execute()
  return rows.map(shape)
}

export async function publishedPlan(db: Db, slug: string) {
  const row = await planRows(db).where('plans.slug', '=', slugOf(slug)).executeTakeFirst()
  if (!row) throw new NotFound()
  const [editions, related, consultations] = await Promise.all([
    db.selectFrom('editions').selectAll().where('planId', '=', row.id).orderBy('number').orderBy('minor').execute(),
    db.selectFrom('relatedPlans').selectAll().where('planId', '=', row.id).orderBy('sort').orderBy('id').execute(),
    db
      .selectFrom('consultations as c')
      .innerJoin('notices', 'notices.consultationId', 'c.id')
      .select(['c.slug', 'c.title'])
      .where('c.planId', '=', row.id)
      .orderBy('c.opensAt')
      .orderBy('c.id')
      .execute(),
  ])
  return {
    ...shape(row),
    related: related.map(({ relation, title, period, goal }) => ({ relation, title, period, goal })),
    editions: editions.map((edition) => ({
      edition: editionLabel(edition),
      stage: edition.stage,
      note: edition.note,
      minorReason: edition.minorReason,
      publishedAt: edition.publishedAt.toISOString(),
      url: `/api/v1/plans/${slug}/editions/${editionLabel(edition)}`,
    })),
    consultations: consultations.map(({ slug, title }) => ({ slug, title, url: `/api/v1/consultations/${slug}` })),
  }
}

/** `2`, or `2.1` for a minor edition. */
export function editionLabel({ number, minor }: { number: number; minor: number }): string {
  return minor ? `${number}.${minor}` : String(number)
}

function planRows(db: Db) {
  return db
    .selectFrom('plans')
    .innerJoin('departments', 'departments.id', 'plans.departmentId')
    .innerJoin('stageLabels', 'stageLabels.code', 'plans.stage')
    .selectAll('plans')
    .select((eb) => [
      'departments.name as department',
      'stageLabels.label as stageLabel',
      // A plan nobody may know of yet is not named as a parent either.
      eb
        .selectFrom('plans as up')
        .select('up.slug')
        .whereRef('up.id', '=', 'plans.parentPlanId')
        .where((up) => up.exists(up.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'up.id')))
        .as('parent'),
    ])
    .where((eb) => eb.exists(eb.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'plans.id')))
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number]

function shape(row: PlanRow) {
  return {
    slug: row.slug,
    title: row.title,
    titleEasy: row.titleEasy,
    titleEn: row.titleEn,
    kind: row.kind,
    firstFiscalYear: row.firstFiscalYear,
    lastFiscalYear: row.lastFiscalYear,
    stage: { code: row.stage, label: row.stageLabel },
    summary: row.summary,
    department: row.department,
    legalBasis: row.legalBasis,
    parent: row.parent,
    url: `/api/v1/plans/${row.slug}`,
  }
}
