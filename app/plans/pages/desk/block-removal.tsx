import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Prose } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditSection, maySeePlans } from '../../access.ts'
import { removeBlock } from '../../block.ts'
import { causingResponse } from '../../causing-response.ts'
import { removalForm, whyOf } from '../../desk-fields.ts'
import { blockGone } from '../../gone.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, WhyFields } from '../../views/desk/why-fields.tsx'
import { workingBlock, workingPlan } from '../../working.ts'
import type { CurrentBlock } from '../../working-blocks.ts'

export { GoneBoundary as ErrorBoundary } from '../../views/desk/gone.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = args.params
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (block.section) requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  if (!block.section) throw await blockGone(db, me, slug, key)
  const section = { key: block.section, number: block.sectionNumber, title: block.sectionTitle }
  return { me, plan, block, section }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, plan, block, section } = await mine(args)
  const response = await causingResponse(db, plan.slug, new URL(args.request.url).searchParams.get('response'))
  const head = { title: textOf(args.context)('plans-desk:removal.title'), noindex: true }
  const form = freshForm({ expectedVersion: block.versionId })
  return { head, me: deskMe(me), plan, block, section, response, form }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, plan, block, section } = await mine(args)
  const form = await readForm(args.context, removalForm)
  if (!form.ok) return form.again()
  const done = await form.attempt((value) =>
    once(db, value.formKey, async (trx) => {
      const removed = { plan: plan.slug, block: block.key, expectedVersion: value.expectedVersion ?? '' }
      await removeBlock(trx, { kind: 'staff', id: me.id }, { ...removed, ...whyOf(value) })
      return href(
        '/desk/plans/:plan/sections/:section',
        { plan: plan.slug, section: section.key },
        { response: value.response },
      )
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function BlockRemoval() {
  const { me, plan, block, section, response, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
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
        <WhyFields asked={plan.editions.length > 0} response={response} />
        <p className="actions">
          <Button tone="danger">{say('plans-desk:removal.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
