import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { sentFields, type TypedValues } from '#app/http/typed.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { EnterSaves, ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Empty, Prose } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { mayEditSection, maySeePlans } from '../../access.ts'
import { mergeBlocks } from '../../block-joints.ts'
import { causingResponse } from '../../causing-response.ts'
import { mergeForm, whyOf } from '../../desk-fields.ts'
import { blockRemovedRefusal } from '../../removed.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { Chooser } from '../../views/desk/chooser.tsx'
import { beginning } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import { workingBlock, workingPlan, workingSection } from '../../working.ts'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

async function mergedBlock(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = named
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (!block.gone) requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  const section = await workingSection(db, slug, block.section ?? '')
  const keep = section?.blocks.find((one) => one.key === key)
  if (!section || !keep) throw await blockRemovedRefusal(db, me, slug, key)
  const others = section.blocks.filter((one) => one.key !== key && one.kind !== 'figure')
  const below = section.blocks[section.blocks.indexOf(keep) + 1]
  return { plan, section, keep, others, below }
}

type Merged = Awaited<ReturnType<typeof mergedBlock>>

const joined = (texts: (string | null)[]) => texts.filter(Boolean).join('\n\n')

/** The form of two blocks: their words read on as they stand, whichever of the two is kept. */
function bothOf({ section, keep }: Merged, other: string | undefined) {
  const both = section.blocks.filter(({ key }) => key === keep.key || key === other)
  return {
    body: joined(both.map(({ body }) => body)),
    easy: joined(both.map(({ easy }) => easy)),
    en: joined(both.map(({ en }) => en)),
    gone: other ?? '',
    keepVersion: keep.versionId,
    goneVersion: both.find(({ key }) => key === other && key !== keep.key)?.versionId ?? '',
  }
}

/** Another one was chosen: its words come in place of those of the first, but not of what somebody wrote. */
function withAnother(found: Merged, typed: TypedValues) {
  const [was, next] = [bothOf(found, String(typed.gone)), bothOf(found, String(typed.with))]
  const texts = (['body', 'easy', 'en'] as const).map((name) => {
    const own = String(typed[name] ?? '').replaceAll('\r\n', '\n')
    return [name, own === was[name] ? next[name] : own]
  })
  return { ...typed, ...next, ...Object.fromEntries(texts) }
}

export const loader = atDesk(mergedBlock, async (found, args) => {
  const { plan, section, keep, others, below } = found
  const query = args.query
  const response = await causingResponse(db, plan.slug, query.get('response'))
  const sent = sentFields(args.context)
  const wanted = (sent.step === 'show' ? sent.with : sent.gone) ?? query.get('with') ?? below?.key
  const gone = others.find(({ key }) => key === wanted) ?? others.at(-1) ?? null
  const form = freshForm(bothOf(found, gone?.key))
  const title = args.say('plans-desk:merge.title')
  return { title, plan, section, keep, others, gone, response, form }
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
  const { me, plan, section, keep, others, gone, response, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const current = (sent as { current?: CurrentBlock | null } | undefined)?.current
  // After a conflict both texts are shown as they stand now, and saving decides against these.
  const expected = current ? form.values : state.values
  // Where the other one is no longer there, the words typed can still become those of the one that is.
  const isAlone = Boolean(sent) && !others.some(({ key }) => key === state.values.gone)
  const { say } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:merge.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <BlockChanged current={current} />
      <ForResponse response={response} />
      {!gone && !isAlone && <Empty title={say('plans-desk:merge.none')} />}
      {isAlone && (
        <Form state={state} to={href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: keep.key })}>
          <Hidden name="kind" value={keep.kind} />
          <Hidden name="expectedVersion" value={keep.versionId} />
          <Hidden name="preview" value="1" />
          <MergedFields />
          <ReasonFields asked={plan.editions.length > 0} response={response} />
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
          <ReasonFields asked={plan.editions.length > 0} response={response} />
          <p className="actions">
            <Button>{say('plans-desk:merge.button')}</Button>
          </p>
        </Form>
      )}
    </PlanDeskPage>
  )
}

function MergedFields() {
  const { say } = useText()
  return (
    <>
      <TextArea name="body" label={say('plans-desk:merge.body')} maxLength={10000} rows={8} required />
      <TextArea name="easy" label={say('plans-desk:block.easy')} maxLength={10000} rows={3} optional />
      <TextArea name="en" label={say('plans-desk:block.en')} maxLength={10000} rows={3} optional />
    </>
  )
}
