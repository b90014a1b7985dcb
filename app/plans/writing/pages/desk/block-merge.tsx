import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { once } from '#app/journal/once.ts'
import { Conflict } from '#app/refusal.ts'
import { EnterSaves, ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button, Empty, Prose } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mergeBlocks } from '../../block-joints.ts'
import { whyAtHand } from '../../chapter-reason.ts'
import { mergedBlock } from '../../desk-access.ts'
import { mergeForm, whyOf } from '../../desk-fields.ts'
import { bothOf, withAnother } from '../../merged-words.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { Chooser } from '../../views/desk/chooser.tsx'
import { beginning } from '../../views/desk/desk-labels.tsx'
import { MergedFields } from '../../views/desk/merged-fields.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(mergedBlock, async (found, args) => {
  const { me, plan, section, keep, others, below } = found
  const query = args.query
  const { why, typed } = await whyAtHand(db, me, plan, section.key, query.get('response'))
  const sent = sentFields(args.context)
  const wanted = (sent.step === 'show' ? sent.with : sent.gone) ?? query.get('with') ?? below?.key
  const gone = others.find(({ key }) => key === wanted) ?? others.at(-1) ?? null
  const fields = { ...bothOf(found, gone?.key), ...typed }
  const shown = { plan, section, keep, others, gone, why }
  return { heading: 'plans-desk:merge.title', ...shown, fields }
})

export const action = atDesk(mergedBlock, async (found, args) => {
  const { me, plan, section, keep, others } = found
  return act(
    args,
    mergeForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        // The other one lies in the same section, which this person may edit.
        if (!others.some(({ key }) => key === value.gone)) throw new Conflict('plans-desk:refused.otherBlockGone')
        const { gone, keepVersion, goneVersion, body, easy, en } = value
        const expectedVersions = { keep: keepVersion, gone: goneVersion }
        const merged = { plan: plan.slug, keep: keep.key, gone, expectedVersions, body, easy, en }
        await mergeBlocks(trx, { kind: 'staff', id: me.id }, { ...merged, ...whyOf(value) })
        return href(
          '/desk/plans/:plan/sections/:section',
          { plan: plan.slug, section: section.key },
          { response: value.response, '#': keep.key },
        )
      }),
    {
      before: ({ state }) =>
        state.values.step === 'show' ? { state: { values: withAnother(found, state.values), errors: {} } } : undefined,
    },
  )
})

export default function BlockMerge() {
  const { plan, keep, others, gone, why, form, state, sent, say, ...page } = usePage<
    typeof loader,
    { current?: CurrentBlock | null }
  >()
  const current = sent?.current
  // After a conflict both texts are shown as they stand now, and saving decides against these.
  const expected = current ? form.values : state.values
  // Where the other one is no longer there, the words typed can still become those of the one that is.
  const isAlone = Boolean(sent) && !others.some(({ key }) => key === state.values.gone)
  return (
    <PlanDeskPage {...page} plan={plan}>
      <ErrorSummary state={state} />
      <BlockChanged current={current} />
      <ForResponse response={why.response} />
      {!gone && !isAlone && <Empty title={say('plans-desk:merge.none')} />}
      {isAlone && (
        <Form state={state} to={href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: keep.key })}>
          <Hidden name="kind" value={keep.kind} />
          <Hidden name="expectedVersion" value={keep.versionId} />
          <Hidden name="preview" value="1" />
          <MergedFields />
          <ReasonFields why={why} />
          <p className="actions">
            <Button>{say('plans-desk:merge.asEdit')}</Button>
          </p>
        </Form>
      )}
      {gone && !isAlone && (
        <Form state={state}>
          <EnterSaves />
          <Chooser
            name="with"
            label={say('plans-desk:merge.with')}
            value={gone.key}
            options={others.map(({ key, plain }) => ({ value: key, label: beginning(plain) }))}
            button={say('plans-desk:merge.show')}
          />
          <h2>{say('plans-desk:merge.keep')}</h2>
          <div className="quote">
            <Prose html={keep.html} />
          </div>
          <h2>{say('plans-desk:merge.gone')}</h2>
          <div className="quote">
            <Prose html={gone.html} />
          </div>
          <Hidden name="gone" value={gone.key} />
          <Hidden name="keepVersion" value={String(expected.keepVersion ?? '')} />
          <Hidden name="goneVersion" value={String(expected.goneVersion ?? '')} />
          <MergedFields />
          <ReasonFields why={why} />
          <p className="actions">
            <Button>{say('plans-desk:merge.button')}</Button>
          </p>
        </Form>
      )}
    </PlanDeskPage>
  )
}
