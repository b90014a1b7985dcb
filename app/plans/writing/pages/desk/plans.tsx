import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { fiscalYears } from '#app/ui/dates.tsx'
import { A, plain, useText, Written } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, DataTable, Empty, Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { mayAddPlan, maySeePlans } from '../../access.ts'
import { workingPlans } from '../../working.ts'

export const loader = atDesk(staffWho(maySeePlans), async ({ me }, args) => {
  const title = args.say('plans-desk:list.title')
  return { title, mayAdd: mayAddPlan(me), plans: await workingPlans(db) }
})

export default function DeskPlans() {
  const { me, mayAdd, plans } = useLoaderData<typeof loader>()
  const { t, say, lang } = useText()
  const columns = [
    { key: 'title', label: t('plans-desk:list.plan'), head: true },
    { key: 'years', label: t('plans-desk:list.years') },
    { key: 'stage', label: t('plans-desk:details.stage') },
    { key: 'department', label: t('plans-desk:details.department') },
    { key: 'editions', label: t('plans-desk:list.editions'), numeric: true },
    { key: 'pending', label: t('plans-desk:tree.pending') },
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
  return (
    <DeskPage title={say('plans-desk:list.title')} me={me} current="plans" wide>
      {plans.length > 0 ? (
        <DataTable caption={t('plans-desk:list.caption')} columns={columns} rows={rows} cards />
      ) : (
        <Empty title={say('plans-desk:list.empty')} />
      )}
      {mayAdd && (
        <p className="actions">
          <ButtonLink to={href('/desk/plans/new')} tone="quiet">
            {say('plans-desk:list.add')}
          </ButtonLink>
        </p>
      )}
    </DeskPage>
  )
}
