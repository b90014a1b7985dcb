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
import { editedPlan } from '../../desk-access.ts'
import { whyOf } from '../../desk-fields.ts'
import { newSectionForm, sectionOf } from '../../desk-plan-fields.ts'
import { addSection } from '../../section.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { departments, glossary, workingTree } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ plan }, args) => {
  const query = args.query
  const [tree, all, terms] = await Promise.all([workingTree(db, plan.slug), departments(db), glossary(db)])
  const find = (name: string) => tree.find(({ key }) => key === query.get(name))
  const [parent, after] = [find('parent'), find('after')]
  const title = args.say('plans-desk:newSection.title')
  const form = freshForm({ parent: parent?.key, after: after?.key, departmentId: parent?.departmentId })
  return { title, plan, parent, after, departments: all, terms, form }
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
  const { me, plan, parent, after, departments, terms, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:newSection.title')} me={me} plan={plan} section={parent}>
      <ErrorSummary state={state} />
      <p className="hint">
        {after
          ? say('plans-desk:newSection.after', { section: heading(after) })
          : parent
            ? say('plans-desk:newSection.below', { section: heading(parent) })
            : say('plans-desk:newSection.first')}
      </p>
      <Form state={state}>
        <Hidden name="parent" value={String(state.values.parent ?? '')} />
        <Hidden name="after" value={String(state.values.after ?? '')} />
        <SectionFields departments={departments} terms={terms} />
        <ReasonFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button>{say('plans-desk:newSection.save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
