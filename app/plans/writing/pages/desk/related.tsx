import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedPlan } from '../../desk-access.ts'
import { relatedForm } from '../../desk-plan-fields.ts'
import { workingPlans } from '../../plan.ts'
import { setRelatedPlans } from '../../plan-surroundings.ts'
import { spare, typedRelated } from '../../typed-plan.ts'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { RelatedFields } from '../../views/desk/related-fields.tsx'
import { workingPlan, workingRelated } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ plan }) => {
  const [plans, related] = await Promise.all([workingPlans(db), workingRelated(db, plan.id)])
  const rows = related.length + spare
  const fields = typedRelated(related, rows, plan.version)
  const others = plans.filter(({ slug }) => slug !== plan.slug)
  return { heading: 'plans-desk:related.title', plans: others, rows, fields }
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
  const { plans, rows, state, say, ...page } = usePage<typeof loader>()
  const typed = Object.keys(state.values).filter((name) => name.endsWith('].title')).length
  return (
    <PlanFormPage {...page} state={state} lead={say('plans-desk:related.lead')} button={say('plans-desk:save')}>
      <Hidden name="expectedVersion" />
      {Array.from({ length: Math.max(rows, typed) }, (_, at) => (
        <RelatedFields key={at} at={at} plans={plans} />
      ))}
    </PlanFormPage>
  )
}
