import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedPlan } from '../../desk-access.ts'
import { whyOf } from '../../desk-fields.ts'
import { newSectionForm, sectionOf } from '../../desk-plan-fields.ts'
import { addSection } from '../../section.ts'
import { NewSectionPlace } from '../../views/desk/new-section-place.tsx'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { departments, glossary, workingTree } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ me, plan }, args) => {
  const query = args.query
  const [tree, all, terms, { why, typed }] = await Promise.all([
    workingTree(db, plan.slug),
    departments(db),
    glossary(db),
    whyAtHand(db, me, plan, query.get('parent')),
  ])
  const find = (name: string) => tree.find(({ key }) => key === query.get(name))
  const [parent, after] = [find('parent'), find('after')]
  const place = { parent: parent?.key, after: after?.key, departmentId: parent?.departmentId }
  const fields = { ...place, ...typed }
  const shown = { parent, after, departments: all, terms, why }
  return { heading: 'plans-desk:newSection.title', ...shown, fields }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(args, newSectionForm, (value) =>
    once(db, value.formKey, async (trx) => {
      const place = { plan: plan.slug, parent: value.parent || null, after: value.after || null }
      const input = { ...place, ...sectionOf(value), ...whyOf(value) }
      const { section } = await addSection(trx, actor, input)
      return href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section })
    }),
  ),
)

export default function NewSection() {
  const { plan, parent, after, departments, terms, why, say, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage
      {...page}
      plan={plan}
      section={parent}
      above={<NewSectionPlace parent={parent} after={after} />}
      button={say('plans-desk:newSection.save')}
    >
      <Hidden name="parent" />
      <Hidden name="after" />
      <SectionFields departments={departments} terms={terms} />
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
