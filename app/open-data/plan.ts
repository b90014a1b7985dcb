import { sql } from 'kysely'
import type { z } from 'zod'
import { href } from '#app/href.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { iso, slugOf } from './page.ts'
import type { Plan } from './plan-schemas.ts'
import { staleIn } from './stale.ts'

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
  const { editions, related, consultations } = await surroundings(db, row.id)
  return {
    ...shape(row),
    related,
    editions: editions.map(({ publishedAt, ...edition }) => ({
      ...edition,
      publishedAt: iso(publishedAt),
      url: href('/api/v1/plans/:plan/editions/:edition', { plan: slug, edition: edition.edition }),
    })),
    consultations: consultations.map((call) => ({
      ...call,
      url: href('/api/v1/consultations/:consultation', { consultation: call.slug }),
    })),
  }
}

type Told = z.infer<typeof Plan>
type Surroundings = {
  editions: Omit<Told['editions'][number], 'url'>[]
  related: Told['related']
  consultations: Omit<Told['consultations'][number], 'url'>[]
}

async function surroundings(db: Db, planId: string): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`
    select
      (select coalesce(json_agg(json_build_object('edition', e.label,
          'stage', e.stage, 'note', e.note, 'minorReason', e.minor_reason, 'publishedAt', e.published_at)
          order by e.number, e.minor), '[]')
        from editions e where e.plan_id = ${planId}) as editions,
      (select coalesce(json_agg(json_build_object('relation', t.relation, 'title', t.title, 'period', t.period,
          'goal', t.goal) order by t.sort, t.id), '[]')
        from related_plans t where t.plan_id = ${planId}) as related,
      (select coalesce(json_agg(json_build_object('slug', c.slug, 'title', c.title) order by c.opens_at, c.id), '[]')
        from consultations c join notices n on n.consultation_id = c.id where c.plan_id = ${planId}) as consultations`.execute(
    db,
  )
  return rows[0] ?? { editions: [], related: [], consultations: [] }
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
    stale: staleIn(row.translatedFrom, ['title']),
    kind: row.kind,
    firstFiscalYear: row.firstFiscalYear,
    lastFiscalYear: row.lastFiscalYear,
    stage: { code: row.stage, label: row.stageLabel },
    summary: row.summary,
    department: row.department,
    legalBasis: row.legalBasis,
    parent: row.parent,
    url: href('/api/v1/plans/:plan', { plan: row.slug }),
  }
}
