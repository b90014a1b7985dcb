import type { Db } from '#db/connection'
import { NotFound } from '../refusal.ts'

const day = (value: Date) => value.toISOString()

/** Plans with a published edition, by slug. */
export async function publishedPlans(db: Db, after: string | null, limit: number) {
  return (
    await planRows(db)
      .where('plans.slug', '>', after ?? '')
      .orderBy('plans.slug')
      .limit(limit)
      .execute()
  ).map(shape)
}

export async function publishedPlan(db: Db, slug: string) {
  const row = await planRows(db).where('plans.slug', '=', slug).executeTakeFirst()
  if (!row) throw new NotFound()
  const [editions, related, consultations] = await Promise.all([
    db.selectFrom('editions').selectAll().where('planId', '=', row.id).orderBy('number').orderBy('minor').execute(),
    db.selectFrom('relatedPlans').selectAll().where('planId', '=', row.id).orderBy('sort').execute(),
    db
      .selectFrom('consultations as c')
      .innerJoin('notices', 'notices.consultationId', 'c.id')
      .select(['c.slug', 'c.title'])
      .where('c.planId', '=', row.id)
      .orderBy('c.opensAt')
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
      publishedAt: day(edition.publishedAt),
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
    .leftJoin('plans as parent', 'parent.id', 'plans.parentPlanId')
    .selectAll('plans')
    .select(['departments.name as department', 'stageLabels.label as stageLabel', 'parent.slug as parent'])
    .where((eb) => eb.exists(eb.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'plans.id')))
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number]

function shape(row: PlanRow) {
  return {
    slug: row.slug,
    title: row.title,
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
