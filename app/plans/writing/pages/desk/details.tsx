import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditPlan } from '../../access.ts'
import { editedPlan } from '../../desk-access.ts'
import { editPlanForm, planOf } from '../../desk-plan-fields.ts'
import { editPlan, workingPlans } from '../../plan.ts'
import { typedPlan } from '../../typed-plan.ts'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { PlanFields } from '../../views/desk/plan-fields.tsx'
import { departments, stages, workingPlan } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ plan }) => {
  const [all, allStages, plans] = await Promise.all([departments(db), stages(db), workingPlans(db)])
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  const fields = typedPlan(plan)
  return { heading: 'plans-desk:details.heading', departments: all, stages: allStages, plans: others, fields }
})

export const action = atDesk(editedPlan, async ({ me, actor, plan }, args) =>
  act(
    args,
    editPlanForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        requireThat(mayEditPlan(me, value.departmentId))
        const expected = { plan: plan.slug, expectedVersion: value.expectedVersion }
        await editPlan(trx, actor, { ...planOf(value), ...expected })
        return href('/desk/plans/:plan', { plan: plan.slug })
      }),
    { now: async () => typedPlan(await workingPlan(db, plan.slug)) },
  ),
)

export default function PlanDetails() {
  const { departments, stages, plans, say, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage {...page} button={say('plans-desk:save')}>
      <Hidden name="expectedVersion" />
      <PlanFields {...{ departments, stages, plans }} />
    </PlanFormPage>
  )
}
