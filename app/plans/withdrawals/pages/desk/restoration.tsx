import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { restorationForm } from '#app/plans/writing/desk-fields.ts'
import { PlanFormPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { moment } from '#app/ui/dates.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removedDraft } from '../../desk-access.ts'
import { restoreRemoval } from '../../restoration.ts'
import { RemovedThing } from '../../views/desk/removed-thing.tsx'

export const loader = atDesk(removedDraft, async ({ removal }) => ({
  heading: 'plans-desk:restoration.title',
  removal,
  fields: {},
}))

export const action = atDesk(removedDraft, async ({ actor, plan, removal }, args) =>
  act(args, restorationForm, ({ formKey }) =>
    once(db, formKey, async (trx) => {
      await restoreRemoval(trx, actor, { plan: plan.slug, act: removal.act })
      return href('/desk/plans/:plan', { plan: plan.slug })
    }),
  ),
)

export default function Restoration() {
  const { removal, say, lang, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage
      {...page}
      above={
        <>
          <p className="lead">{say('plans-desk:restoration.lead')}</p>
          <RemovedThing removal={removal} at={moment(removal.at, lang)} />
        </>
      }
      button={say('plans-desk:restoration.button')}
    />
  )
}
