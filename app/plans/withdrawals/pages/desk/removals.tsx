import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { draftRemovals } from '../../restoration.ts'
import { RemovedThing } from '../../views/desk/removed-thing.tsx'

export const loader = atDesk(editedPlan, async ({ plan }) => ({
  heading: 'plans-desk:removals.title',
  removals: await draftRemovals(db, plan.slug),
}))

export default function Removals() {
  const { plan, removals, say, lang, ...page } = usePage<typeof loader>()
  return (
    <PlanDeskPage {...page} plan={plan} lead={say('plans-desk:removals.lead')}>
      {removals.length === 0 && <Empty title={say('plans-desk:removals.none')} />}
      <ul className="entries">
        {removals.map((removal) => (
          <li key={removal.act}>
            <RemovedThing removal={removal} at={moment(removal.at, lang)} />
            <p>
              <A to={href('/desk/plans/:plan/removals/:act/restoration', { plan: plan.slug, act: removal.act })}>
                {say('plans-desk:removals.restore')}
              </A>
            </p>
          </li>
        ))}
      </ul>
    </PlanDeskPage>
  )
}
