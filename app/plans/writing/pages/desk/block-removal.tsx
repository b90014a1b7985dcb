import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { Prose } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removeBlock } from '../../block.ts'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedBlock } from '../../desk-access.ts'
import { removalForm, whyOf } from '../../desk-fields.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedBlock, async ({ me, plan, block, section }, args) => {
  const { why, typed } = await whyAtHand(db, me, plan, section.key, args.query.get('response'))
  const fields = { expectedVersion: block.versionId, ...typed }
  return { heading: 'plans-desk:removal.title', block, why, fields }
})

export const action = atDesk(editedBlock, async ({ actor, plan, block, section }, args) =>
  act(args, removalForm, (value) =>
    once(db, value.formKey, async (trx) => {
      const removed = { plan: plan.slug, block: block.key, expectedVersion: value.expectedVersion ?? '' }
      await removeBlock(trx, actor, { ...removed, ...whyOf(value) })
      return href(
        '/desk/plans/:plan/sections/:section',
        { plan: plan.slug, section: section.key },
        { response: value.response },
      )
    }),
  ),
)

export default function BlockRemoval() {
  const { plan, block, why, state, sent, say, ...page } = usePage<typeof loader, { current?: CurrentBlock | null }>()
  const current = sent?.current
  return (
    <PlanFormPage
      {...page}
      state={state}
      plan={plan}
      above={
        <>
          <BlockChanged current={current} />
          <ForResponse response={why.response} />
          <p>{say('plans-desk:removal.lead')}</p>
          <div className="quote">
            <Prose html={block.html} />
          </div>
        </>
      }
      button={say('plans-desk:removal.button')}
      tone="danger"
    >
      <Hidden name="expectedVersion" value={current?.versionId ?? String(state.values.expectedVersion ?? '')} />
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
