import { href } from '#app/href.ts'
import { fiscalYears } from '#app/ui/dates.tsx'
import { A, plain, useText, Written } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { workingPlans } from '../../plan.ts'

/** All plans as they are being written. */
export function PlanTable({ plans }: { plans: Awaited<ReturnType<typeof workingPlans>> }) {
  const { say, lang, written } = useText()
  const columns = [
    { key: 'title', label: written('plans-desk:list.plan'), head: true },
    { key: 'years', label: written('plans-desk:list.years') },
    { key: 'stage', label: written('plans-desk:details.stage') },
    { key: 'department', label: written('plans-desk:details.department') },
    { key: 'editions', label: written('plans-desk:list.editions'), numeric: true },
    { key: 'pending', label: written('plans-desk:tree.pending') },
  ]
  const rows = plans.map((plan) => ({
    key: plan.slug,
    cells: {
      title: (
        <A to={href('/desk/plans/:plan', { plan: plan.slug })}>
          <Written {...wordingOf(plan, 'title')} />
        </A>
      ),
      years: plain(fiscalYears(plan.firstFiscalYear, plan.lastFiscalYear, lang)),
      stage: <Written {...wordingOf(plan, 'stage')} />,
      department: <Written {...wordingOf(plan, 'department')} />,
      editions: plan.editions,
      pending: plan.pending > 0 && <Tag tone="good">{say('plans-desk:tree.changes', { count: plan.pending })}</Tag>,
    },
  }))
  return <DataTable caption={say('plans-desk:list.caption')} columns={columns} rows={rows} cards />
}
