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
import { sectionRemovalForm } from '../../desk-plan-fields.ts'
import { type ContentsChanged, contentsMark } from '../../section-contents.ts'
import { removeSection } from '../../section-place.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionChanged } from '../../views/desk/section-changed.tsx'
import { workingTree } from '../../working.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedSection, async ({ plan, section }, args) => {
  // Read first: what comes in after it is told, not taken along unseen.
  const mark = await contentsMark(db, section.id)
  const tree = await workingTree(db, plan.slug)
  const from = tree.findIndex(({ key }) => key === section.key)
  const depth = tree[from]?.depth ?? 0
  const next = tree.findIndex((one, at) => at > from && one.depth <= depth)
  const within = tree.slice(from, next === -1 ? undefined : next)
  const title = args.say('plans-desk:sectionRemoval.title')
  return { title, plan, section, within, form: freshForm({ mark }) }
})

export const action = atDesk(editedSection, async ({ actor, plan, section }, args) =>
  act(args, sectionRemovalForm, (value) =>
    once(db, value.formKey, async (trx) => {
      const removed = { plan: plan.slug, section: section.key, expectedContents: value.mark }
      await removeSection(trx, actor, { ...removed, ...whyOf(value) })
      return href('/desk/plans/:plan', { plan: plan.slug })
    }),
  ),
)

export default function SectionRemoval() {
  const { me, plan, section, within, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const current = (sent as { current?: ContentsChanged | null } | undefined)?.current
  const { say } = useText()
  const blocks = within.reduce((sum, one) => sum + one.blocks, 0)
  return (
    <PlanDeskPage title={say('plans-desk:sectionRemoval.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <SectionChanged current={current} />
      <p className="lead">{say('plans-desk:sectionRemoval.lead', { section: heading(section) })}</p>
      <ul>
        {within.map((one) => (
          <li key={one.key}>{heading(one)}</li>
        ))}
      </ul>
      <p>{say('plans-desk:sectionRemoval.blocks', { count: blocks })}</p>
      <Form state={state}>
        <Hidden name="mark" value={current?.mark ?? String(state.values.mark ?? '')} />
        <ReasonFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button tone="danger">{say('plans-desk:sectionRemoval.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
