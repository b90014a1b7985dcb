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
import { sectionRemovalForm } from '../../desk-plan-fields.ts'
import { type ContentsChanged, contentsMark } from '../../section-contents.ts'
import { removeSection } from '../../section-place.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { SectionChanged } from '../../views/desk/section-changed.tsx'
import { workingTree } from '../../working.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedSection, async ({ me, plan, section }) => {
  // Read first: what comes in after it is told, not taken along unseen.
  const mark = await contentsMark(db, section.id)
  const [tree, { why, typed }] = await Promise.all([workingTree(db, plan.slug), whyAtHand(db, me, plan, section.key)])
  const from = tree.findIndex(({ key }) => key === section.key)
  const depth = tree[from]?.depth ?? 0
  const next = tree.findIndex((one, at) => at > from && one.depth <= depth)
  const within = tree.slice(from, next === -1 ? undefined : next)
  const fields = { mark, ...typed }
  return { heading: 'plans-desk:sectionRemoval.title', within, why, fields }
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
  const { plan, section, within, why, state, sent, say, ...page } = usePage<
    typeof loader,
    { current?: ContentsChanged | null }
  >()
  const current = sent?.current
  const blocks = within.reduce((sum, one) => sum + one.blocks, 0)
  return (
    <PlanFormPage
      {...page}
      state={state}
      plan={plan}
      section={section}
      above={
        <>
          <SectionChanged current={current} />
          <p className="lead">{say('plans-desk:sectionRemoval.lead', { section: heading(section) })}</p>
          <ul>
            {within.map((one) => (
              <li key={one.key}>{heading(one)}</li>
            ))}
          </ul>
          <p>{say('plans-desk:sectionRemoval.blocks', { count: blocks })}</p>
        </>
      }
      button={say('plans-desk:sectionRemoval.button')}
      tone="danger"
    >
      <Hidden name="mark" value={current?.mark ?? String(state.values.mark ?? '')} />
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
