import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Prose } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { removeBlock } from '../../block.ts'
import { causingResponse } from '../../causing-response.ts'
import { editedBlock } from '../../desk-access.ts'
import { removalForm, whyOf } from '../../desk-fields.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedBlock, async ({ plan, block, section }, args) => {
  const response = await causingResponse(db, plan.slug, args.query.get('response'))
  const title = args.say('plans-desk:removal.title')
  const form = freshForm({ expectedVersion: block.versionId })
  return { title, plan, block, section, response, form }
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
  const { me, plan, block, section, response, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const current = (sent as { current?: CurrentBlock | null } | undefined)?.current
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:removal.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <BlockChanged current={current} />
      <ForResponse response={response} />
      <p>{say('plans-desk:removal.lead')}</p>
      <div className="quote">
        <Prose html={block.html} />
      </div>
      <Form state={state}>
        <Hidden name="expectedVersion" value={current?.versionId ?? String(state.values.expectedVersion ?? '')} />
        <ReasonFields asked={plan.editions.length > 0} response={response} />
        <p className="actions">
          <Button tone="danger">{say('plans-desk:removal.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
