import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditPlan } from '../../access.ts'
import { editedPlan } from '../../desk-access.ts'
import { editPlanForm, planOf } from '../../desk-plan-fields.ts'
import { editPlan } from '../../plan.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { PlanFields } from '../../views/desk/plan-fields.tsx'
import { departments, stages, workingPlan, workingPlans } from '../../working.ts'

export const handle = { script: true }

function typedPlan(plan: Awaited<ReturnType<typeof workingPlan>>) {
  const { title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, stage, departmentId, legalBasis } = plan
  return {
    ...{ title, titleEasy, titleEn, summary, summaryEasy, summaryEn, kind, stage, departmentId, legalBasis },
    firstFiscalYear: String(plan.firstFiscalYear),
    lastFiscalYear: String(plan.lastFiscalYear),
    parent: plan.parentSlug,
    expectedVersion: String(plan.version),
  }
}

export const loader = atDesk(editedPlan, async ({ plan }, args) => {
  const [all, allStages, plans] = await Promise.all([departments(db), stages(db), workingPlans(db)])
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  const form = freshForm(typedPlan(plan))
  const title = args.say('plans-desk:details.heading')
  return { title, plan, departments: all, stages: allStages, plans: others, form }
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
  const { me, plan, form, ...choices } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say } = useText()
  const title = say('plans-desk:details.heading')
  return (
    <PlanDeskPage title={title} me={me} plan={plan}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        <PlanFields {...choices} />
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
