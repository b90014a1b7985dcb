import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditPlan, maySeePlans } from '../../access.ts'
import { editPlanForm, planOf } from '../../desk-plan-fields.ts'
import { editPlan } from '../../plan.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { PlanFields } from '../../views/desk/plan-fields.tsx'
import { departments, stages, workingPlan, workingPlans } from '../../working.ts'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const plan = await workingPlan(db, args.params.plan ?? '')
  requireThat(mayEditPlan(me, plan.departmentId))
  return { me, plan }
}

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

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, plan } = await mine(args)
  const [all, allStages, plans] = await Promise.all([departments(db), stages(db), workingPlans(db)])
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  const form = freshForm(typedPlan(plan))
  const head = { title: textOf(args.context)('plans-desk:details.heading'), noindex: true }
  return { head, me: deskMe(me), plan, departments: all, stages: allStages, plans: others, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, plan } = await mine(args)
  const form = await readForm(args.context, editPlanForm)
  if (!form.ok) return form.again()
  requireThat(mayEditPlan(me, form.value.departmentId))
  const done = await form.attempt(
    (value) =>
      once(db, value.formKey, async (trx) => {
        const expected = { plan: plan.slug, expectedVersion: value.expectedVersion }
        await editPlan(trx, { kind: 'staff', id: me.id }, { ...planOf(value), ...expected })
        return href('/desk/plans/:plan', { plan: plan.slug })
      }),
    async () => typedPlan(await workingPlan(db, plan.slug)),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function PlanDetails() {
  const { me, plan, form, ...choices } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
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
