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
import { whyOf } from '../../desk-fields.ts'
import { newSectionForm, sectionOf } from '../../desk-plan-fields.ts'
import { addSection } from '../../section.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { WhyFields } from '../../views/desk/why-fields.tsx'
import { departments, glossary, workingPlan, workingTree } from '../../working.ts'

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
  const query = new URL(args.request.url).searchParams
  const [tree, all, terms] = await Promise.all([workingTree(db, plan.slug), departments(db), glossary(db)])
  const find = (name: string) => tree.find(({ key }) => key === query.get(name))
  const [parent, after] = [find('parent'), find('after')]
  const head = { title: textOf(args.context)('plans-desk:newSection.title'), noindex: true }
  const form = freshForm({ parent: parent?.key, after: after?.key, departmentId: parent?.departmentId })
  return { head, me: deskMe(me), plan, parent, after, departments: all, terms, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, plan } = await mine(args)
  const form = await readForm(args.context, newSectionForm)
  if (!form.ok) return form.again()
  const done = await form.attempt((value) =>
    once(db, value.formKey, async (trx) => {
      const place = { plan: plan.slug, parent: value.parent || null, after: value.after || null }
      const input = { ...place, ...sectionOf(value), ...whyOf(value) }
      const { section } = await addSection(trx, { kind: 'staff', id: me.id }, input)
      return href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section })
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewSection() {
  const { me, plan, parent, after, departments, terms, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
        <WhyFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button>{say('plans-desk:newSection.save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
