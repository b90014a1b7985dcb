import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type EditionHead, editionHead } from './reading.ts'

export type ListedPlan = {
  id: string
  slug: string
  kind: string
  title: Wording
  summary: Wording
  firstFiscalYear: number
  lastFiscalYear: number
  stage: Wording & { code: string }
  department: Wording & { key: string }
  edition: EditionHead
}

/** Plans with a published edition, the latest published first. What has none does not exist for the public. */
export async function planList(db: Db): Promise<ListedPlan[]> {
  const { rows } = await sql<ListedPlan>`
    select p.id, p.slug, p.kind, ${wording('p.title')} as title, ${wording('p.summary')} as summary,
      p.first_fiscal_year, p.last_fiscal_year,
      jsonb_build_object('code', s.code) || ${wording('s.label')} as stage,
      jsonb_build_object('key', d.key) || ${wording('d.name')} as department,
      ${editionHead('e', 'es')} as edition
    from plans p
    join departments d on d.id = p.department_id
    join stage_labels s on s.code = p.stage
    join lateral (
      select * from editions where plan_id = p.id order by number desc, minor desc limit 1) e on true
    join stage_labels es on es.code = e.stage
    order by e.published_at desc, p.slug`.execute(db)
  return rows
}

export const planStates = ['open', 'drafting', 'decided', 'monitoring'] as const
export type PlanState = (typeof planStates)[number]

/** Where a plan stands, in the words of the list's filter; `open` may hold beside one of the others. */
export function isInState(plan: ListedPlan, state: PlanState, openPlans: ReadonlySet<string>): boolean {
  if (state === 'open') return openPlans.has(plan.id)
  const settled = plan.stage.code === 'decided' || plan.stage.code === 'monitoring'
  return state === 'drafting' ? !settled : plan.stage.code === state
}
