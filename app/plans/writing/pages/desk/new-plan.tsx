import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayAddPlan, mayEditPlan } from '../../access.ts'
import { newPlanForm, planOf } from '../../desk-plan-fields.ts'
import { createPlan, workingPlans } from '../../plan.ts'
import { PlanFields } from '../../views/desk/plan-fields.tsx'
import { departments, stages } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(mayAddPlan), async ({ me }) => {
  const [all, allStages, plans] = await Promise.all([departments(db), stages(db), workingPlans(db)])
  const own = all.filter(({ id }) => mayEditPlan(me, id))
  const fields = {
    kind: 'sectoral',
    stage: allStages[0]?.code,
    departmentId: own.length === 1 ? own[0]?.id : '',
  }
  return { heading: 'plans-desk:newPlan.title', departments: own, stages: allStages, plans, fields }
})

export const action = atDesk(staffWho(mayAddPlan), async ({ me, actor }, args) =>
  act(args, newPlanForm, ({ formKey, slug, ...value }) =>
    once(db, formKey, async (trx) => {
      requireThat(mayEditPlan(me, value.departmentId))
      await createPlan(trx, actor, { slug, ...planOf({ formKey, ...value }) })
      return href('/desk/plans/:plan', { plan: slug })
    }),
  ),
)

export default function NewPlan() {
  const { departments, stages, plans, say, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/plans'), label: say('plans-desk:list.title') }]
  return (
    <DeskFormPage {...page} current="plans" way={way} button={say('plans-desk:newPlan.save')}>
      <SlugField required example="basic-plan" />
      <PlanFields {...{ departments, stages, plans }} />
    </DeskFormPage>
  )
}
