import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedPlan } from '../../desk-access.ts'
import { timelineForm } from '../../desk-plan-fields.ts'
import { setStops } from '../../plan-surroundings.ts'
import { typedStops } from '../../typed-plan.ts'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { StopFields } from '../../views/desk/stop-fields.tsx'
import { stages, workingPlan, workingStops } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ plan }) => {
  const [all, stops] = await Promise.all([stages(db), workingStops(db, plan.id)])
  const fields = typedStops(all, stops, plan.version)
  return { heading: 'plans-desk:timeline.title', stages: all, fields }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(
    args,
    timelineForm,
    async ({ stops, expectedVersion }) => {
      const kept = stops.filter(({ shown }) => shown)
      await setStops(db, actor, { plan: plan.slug, expectedVersion, stops: kept })
      return href('/desk/plans/:plan', { plan: plan.slug })
    },
    {
      now: async () => {
        const [now, all, stops] = await Promise.all([workingPlan(db, plan.slug), stages(db), workingStops(db, plan.id)])
        return typedStops(all, stops, now.version)
      },
    },
  ),
)

export default function PlanTimeline() {
  const { stages, say, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage {...page} lead={say('plans-desk:timeline.lead')} button={say('plans-desk:save')}>
      <Hidden name="expectedVersion" />
      <StopFields stages={stages} />
    </PlanFormPage>
  )
}
