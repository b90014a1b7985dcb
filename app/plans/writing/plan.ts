import { sql } from 'kysely'
import { checkedSlug } from '#app/forms/slug.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { isPending } from './pending-only.ts'
import { refuseUnknown } from './references.ts'
import { lastEdition, lockPlan } from './working-change.ts'

export type PlanInput = {
  title: string
  titleEasy?: string | null
  titleEn?: string | null
  summary?: string
  summaryEasy?: string | null
  summaryEn?: string | null
  /** comprehensive, basic, sectoral, implementation … */
  kind: string
  firstFiscalYear: number
  lastFiscalYear: number
  stage: string
  departmentId: string
  legalBasis?: string
  /** Slug of the plan above it. */
  parent?: string | null
}

export type PlanSaved = { id: string; slug: string; version: number }

export function createPlan(db: Db, actor: Actor, input: PlanInput & { slug: string; at?: Date }): Promise<PlanSaved> {
  return inTransaction(db, async (trx) => {
    const slug = checkedSlug(input.slug)
    const row = { id: newId(), slug, ...(await columns(trx, input)), createdAt: input.at ?? new Date() }
    const made = await trx
      .insertInto('plans')
      .values(row)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(['id', 'slug', 'version'])
      .executeTakeFirst()
    if (!made) throw new Invalid('ui:slug.taken', 'slug')
    await record(trx, actor, { verb: 'plan.created', about: { kind: 'plan', id: made.id }, details: { plan: slug } })
    return made
  })
}

export function editPlan(
  db: Db,
  actor: Actor,
  input: PlanInput & { plan: string; expectedVersion: number },
): Promise<PlanSaved> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, input.plan)
    if (plan.version !== input.expectedVersion) {
      const current = await trx.selectFrom('plans').selectAll().where('id', '=', plan.id).executeTakeFirstOrThrow()
      throw new Conflict('plans-desk:refused.changedMeanwhile', {}, current)
    }
    const set = { ...(await columns(trx, input, plan.id)), version: plan.version + 1 }
    await trx.updateTable('plans').set(set).where('id', '=', plan.id).execute()
    await recordPlan(trx, actor, plan, 'plan.edited')
    return { ...plan, version: set.version }
  })
}

/** What visitors see of a plan changes once it has an edition. */
export async function recordPlan(
  trx: Trx,
  actor: Actor,
  plan: { id: string; slug: string },
  verb: string,
): Promise<void> {
  const published = (await lastEdition(trx, plan.id)) !== undefined
  await record(trx, actor, {
    verb,
    about: { kind: 'plan', id: plan.id },
    details: { plan: plan.slug },
    public: published,
  })
}

async function columns(trx: Trx, input: PlanInput, self?: string) {
  if (isBlank(input.title)) throw new Invalid('plans-desk:refused.titleMissing', 'title')
  if (input.firstFiscalYear > input.lastFiscalYear) throw new Invalid('plans-desk:refused.years', 'lastFiscalYear')
  await refuseUnknown(trx, input)
  return {
    title: input.title,
    titleEasy: input.titleEasy || null,
    titleEn: input.titleEn || null,
    summary: input.summary ?? '',
    summaryEasy: input.summaryEasy || null,
    summaryEn: input.summaryEn || null,
    kind: input.kind,
    firstFiscalYear: input.firstFiscalYear,
    lastFiscalYear: input.lastFiscalYear,
    stage: input.stage,
    departmentId: input.departmentId,
    legalBasis: input.legalBasis ?? '',
    parentPlanId: input.parent ? await parentId(trx, input.parent, self) : null,
  }
}

/** The id of the plan above; a plan never stands above itself, however many plans lie between. */
async function parentId(trx: Trx, slug: string, self?: string): Promise<string> {
  const parent = await trx.selectFrom('plans').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!parent) throw new Invalid('ui:field.check', 'parent')
  const seen = new Set<string>()
  for (let above: string | null = parent.id; above && !seen.has(above); ) {
    if (above === self) throw new Invalid('plans-desk:refused.parentItself', 'parent')
    seen.add(above)
    const row: { parentPlanId: string | null } | undefined = await trx
      .selectFrom('plans')
      .select('parentPlanId')
      .where('id', '=', above)
      .executeTakeFirst()
    above = row?.parentPlanId ?? null
  }
  return parent.id
}

/** Every plan the desk has, with where it stands. */
export function workingPlans(db: Db) {
  return db
    .selectFrom('plans')
    .innerJoin('departments', 'departments.id', 'plans.departmentId')
    .innerJoin('stageLabels', 'stageLabels.code', 'plans.stage')
    .select([
      'slug',
      'title',
      'titleEasy',
      'titleEn',
      'plans.translatedFrom',
      'firstFiscalYear',
      'lastFiscalYear',
      'departmentId',
    ])
    .select([
      'departments.name as department',
      'departments.nameEasy as departmentEasy',
      'departments.nameEn as departmentEn',
    ])
    .select(['stageLabels.label as stage', 'stageLabels.labelEasy as stageEasy', 'stageLabels.labelEn as stageEn'])
    .select([
      sql<number>`(select count(*)::int from editions where plan_id = plans.id)`.as('editions'),
      sql<number>`(select count(*)::int from revisions where plan_id = plans.id and ${isPending()})`.as('pending'),
    ])
    .orderBy('plans.createdAt', 'desc')
    .execute()
}
