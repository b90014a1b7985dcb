import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedSection } from '../../desk-access.ts'
import { whyOf } from '../../desk-fields.ts'
import { sectionNameForm, sectionOf } from '../../desk-plan-fields.ts'
import { renameSection } from '../../section.ts'
import { typedSection } from '../../typed-plan.ts'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { departments, glossary, workingSection } from '../../working.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedSection, async ({ me, plan, section }) => {
  const [all, terms, { why, typed }] = await Promise.all([
    departments(db),
    glossary(db, section.terms),
    whyAtHand(db, me, plan, section.key),
  ])
  const fields = { ...typedSection(section), ...typed }
  return { heading: 'plans-desk:name.heading', departments: all, terms, why, fields }
})

export const action = atDesk(editedSection, async ({ actor, plan, section }, args) =>
  act(
    args,
    sectionNameForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const named = { plan: plan.slug, section: section.key, expectedVersion: value.expectedVersion }
        await renameSection(trx, actor, { ...named, ...sectionOf(value), ...whyOf(value) })
        return href('/desk/plans/:plan', { plan: plan.slug })
      }),
    { now: async () => typedSection((await workingSection(db, plan.slug, section.key)) ?? section) },
  ),
)

export default function SectionName() {
  const { plan, departments, terms, why, say, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage {...page} plan={plan} button={say('plans-desk:save')}>
      <Hidden name="expectedVersion" />
      <SectionFields departments={departments} terms={terms} />
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
