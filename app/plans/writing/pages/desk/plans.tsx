import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayAddPlan, maySeePlans } from '../../access.ts'
import { workingPlans } from '../../plan.ts'
import { PlanTable } from '../../views/desk/plan-table.tsx'

export const loader = atDesk(staffWho(maySeePlans), async ({ me }) => {
  return { heading: 'plans-desk:list.title', mayAdd: mayAddPlan(me), plans: await workingPlans(db) }
})

export default function DeskPlans() {
  const { mayAdd, plans, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="plans" wide>
      {plans.length > 0 ? <PlanTable plans={plans} /> : <Empty title={say('plans-desk:list.empty')} />}
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
