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
import { sectionNameForm, sectionOf } from '../../desk-plan-fields.ts'
import { sectionGone } from '../../gone.ts'
import { renameSection } from '../../section.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { WhyFields } from '../../views/desk/why-fields.tsx'
import { departments, glossary, workingPlan, workingSection } from '../../working.ts'

export const handle = { script: true }

export { GoneBoundary as ErrorBoundary } from '../../views/desk/gone.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const { plan: slug = '', section: key = '' } = args.params
  const [plan, section] = await Promise.all([workingPlan(db, slug), workingSection(db, slug, key)])
  requireThat(mayEditPlan(me, plan.departmentId))
  if (!section) throw await sectionGone(db, me, slug, key)
  return { me, plan, section }
}

type Section = NonNullable<Awaited<ReturnType<typeof workingSection>>>

function typedSection({ number, title, titleEasy, titleEn, departmentId, sdgs, terms, versionId }: Section) {
  const names = { number, title, titleEasy, titleEn, departmentId, sdgs: sdgs.join(', '), terms }
  return { ...names, expectedVersion: versionId }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, plan, section } = await mine(args)
  const [all, terms] = await Promise.all([departments(db), glossary(db, section.terms)])
  const form = freshForm(typedSection(section))
  const head = { title: textOf(args.context)('plans-desk:name.heading'), noindex: true }
  return { head, me: deskMe(me), plan, section, departments: all, terms, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, plan, section } = await mine(args)
  const form = await readForm(args.context, sectionNameForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    (value) =>
      once(db, value.formKey, async (trx) => {
        const named = { plan: plan.slug, section: section.key, expectedVersion: value.expectedVersion }
        await renameSection(trx, { kind: 'staff', id: me.id }, { ...named, ...sectionOf(value), ...whyOf(value) })
        return href('/desk/plans/:plan', { plan: plan.slug })
      }),
    async () => typedSection((await workingSection(db, plan.slug, section.key)) ?? section),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function SectionName() {
  const { me, plan, section, departments, terms, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:name.heading')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        <SectionFields departments={departments} terms={terms} />
        <WhyFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
