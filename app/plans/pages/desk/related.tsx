import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'
import { mayEditPlan, maySeePlans } from '../../access.ts'
import { relatedForm } from '../../desk-plan-fields.ts'
import { setRelatedPlans } from '../../plan-surroundings.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { PlanNow } from '../../views/desk/plan-now.tsx'
import { RelatedFields } from '../../views/desk/related-fields.tsx'
import { workingPlan, workingPlans, workingRelated } from '../../working.ts'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const plan = await workingPlan(db, args.params.plan ?? '')
  requireThat(mayEditPlan(me, plan.departmentId))
  return { me, plan }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, plan } = await mine(args)
  const [plans, related] = await Promise.all([workingPlans(db), workingRelated(db, plan.id)])
  const values = related.flatMap(({ relation, title, relatedPlan, period, goal }, at) =>
    Object.entries({ relation, title, relatedPlan, period, goal }).map(
      ([name, value]) => [`related[${at}].${name}`, value] as const,
    ),
  )
  const form = freshForm({ ...Object.fromEntries(values), expectedVersion: String(plan.version) })
  const head = { title: textOf(args.context)('plans-desk:related.title'), noindex: true }
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  // Room for two more; who needs further ones saves and comes back.
  return { head, me: deskMe(me), plan, plans: others, rows: related.length + 2, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, plan } = await mine(args)
  const form = await readForm(args.request, relatedForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ related, expectedVersion }) => {
    const isWritten = (one: (typeof related)[number]) => one.title || one.period || one.goal || one.relatedPlan
    const kept = related.filter(isWritten).map((one) => ({ ...one, relation: one.relation ?? 'related' }))
    await setRelatedPlans(db, { kind: 'staff', id: me.id }, { plan: plan.slug, expectedVersion, related: kept })
    return paths.deskPlan(plan.slug)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function RelatedPlans() {
  const { me, plan, plans, rows, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const isConflict = Boolean((sent as { current?: unknown } | undefined)?.current)
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:related.title')} me={me} plan={plan} lead={say('plans-desk:related.lead')}>
      <ErrorSummary state={state} />
      {isConflict && <PlanNow now={form.values} typed={state.values} />}
      <Form state={state}>
        <Hidden
          name="expectedVersion"
          value={isConflict ? String(plan.version) : String(state.values.expectedVersion ?? '')}
        />
        {Array.from({ length: rows }, (_, at) => (
          <RelatedFields key={at} at={at} plans={plans} />
        ))}
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
