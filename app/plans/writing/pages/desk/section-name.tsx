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
import { editedSection } from '../../desk-access.ts'
import { whyOf } from '../../desk-fields.ts'
import { sectionNameForm, sectionOf } from '../../desk-plan-fields.ts'
import { renameSection } from '../../section.ts'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionFields } from '../../views/desk/section-fields.tsx'
import { departments, glossary, workingSection } from '../../working.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

type Section = NonNullable<Awaited<ReturnType<typeof workingSection>>>

function typedSection({ number, title, titleEasy, titleEn, departmentId, sdgs, terms, versionId }: Section) {
  const names = { number, title, titleEasy, titleEn, departmentId, sdgs: sdgs.join(', '), terms }
  return { ...names, expectedVersion: versionId }
}

export const loader = atDesk(editedSection, async ({ plan, section }, args) => {
  const [all, terms] = await Promise.all([departments(db), glossary(db, section.terms)])
  const form = freshForm(typedSection(section))
  const title = args.say('plans-desk:name.heading')
  return { title, plan, section, departments: all, terms, form }
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
  const { me, plan, section, departments, terms, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:name.heading')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        <SectionFields departments={departments} terms={terms} />
        <ReasonFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button>{say('plans-desk:save')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
