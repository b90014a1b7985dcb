import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedPlan } from '../../desk-access.ts'
import { relatedForm } from '../../desk-plan-fields.ts'
import { setRelatedPlans } from '../../plan-surroundings.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { RelatedFields } from '../../views/desk/related-fields.tsx'
import { workingPlan, workingPlans, workingRelated } from '../../working.ts'

export const handle = { script: true }

// Room for two more; who needs further ones saves and comes back.
const spare = 2

/** The form of these plans, with empty rows after them. */
function typedRelated(related: Awaited<ReturnType<typeof workingRelated>>, rows: number, version: number) {
  const empty = { relation: 'related', title: '', relatedPlan: '', period: '', goal: '' }
  const values = Array.from({ length: rows }, (_, at) => {
    const { relation, title, relatedPlan, period, goal } = related[at] ?? empty
    return Object.entries({ relation, title, relatedPlan, period, goal }).map(
      ([name, value]) => [`related[${at}].${name}`, value] as const,
    )
  })
  return { ...Object.fromEntries(values.flat()), expectedVersion: String(version) }
}

export const loader = atDesk(editedPlan, async ({ plan }, args) => {
  const [plans, related] = await Promise.all([workingPlans(db), workingRelated(db, plan.id)])
  const rows = related.length + spare
  const form = freshForm(typedRelated(related, rows, plan.version))
  const title = args.say('plans-desk:related.title')
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  return { title, plan, plans: others, rows, form }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(
    args,
    relatedForm,
    async ({ related, expectedVersion }) => {
      const isWritten = (one: (typeof related)[number]) => one.title || one.period || one.goal || one.relatedPlan
      const kept = related.filter(isWritten).map((one) => ({ ...one, relation: one.relation ?? 'related' }))
      await setRelatedPlans(db, actor, { plan: plan.slug, expectedVersion, related: kept })
      return href('/desk/plans/:plan', { plan: plan.slug })
    },
    {
      now: async (value) => {
        const [now, related] = await Promise.all([workingPlan(db, plan.slug), workingRelated(db, plan.id)])
        return typedRelated(related, Math.max(value.related.length, related.length + spare), now.version)
      },
    },
  ),
)

export default function RelatedPlans() {
  const { me, plan, plans, rows, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const typed = Object.keys(state.values).filter((name) => name.endsWith('].title')).length
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:related.title')} me={me} plan={plan} lead={say('plans-desk:related.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        {Array.from({ length: Math.max(rows, typed) }, (_, at) => (
          <RelatedFields key={at} at={at} plans={plans} />
        ))}
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
