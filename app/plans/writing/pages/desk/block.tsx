import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { mayEditSection, maySeePlans } from '../../access.ts'
import { editBlock } from '../../block.ts'
import { previewOf } from '../../block-preview.ts'
import { causingResponse } from '../../causing-response.ts'
import { blockOf, editBlockForm, whyOf } from '../../desk-fields.ts'
import { pictureUpload } from '../../picture-upload.ts'
import { blockRemovedRefusal } from '../../removed.ts'
import { BlockConflict } from '../../views/desk/block-conflict.tsx'
import { BlockForm } from '../../views/desk/block-form.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { figureFiles, workingBlock, workingPlan } from '../../working.ts'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

async function editedText(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = named
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (block.gone) throw await blockRemovedRefusal(db, me, slug, key)
  requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  return { plan, block }
}

export const loader = atDesk(editedText, async ({ plan, block }, args) => {
  const response = await causingResponse(db, plan.slug, args.query.get('response'))
  const { kind, body, easy, en, source, filePath, alt, caption } = block
  const form = freshForm({ kind, body, easy, en, source, filePath, alt, caption, expectedVersion: block.versionId })
  const title = args.say('plans-desk:block.edit')
  const files = kind === 'figure' ? await figureFiles(db) : []
  return { title, plan, block, files, response, form }
})

export const action = atDesk(editedText, async ({ me, actor, plan, block }, args) =>
  act(
    args,
    editBlockForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const edited = { plan: plan.slug, block: block.key, expectedVersion: value.expectedVersion }
        await editBlock(trx, actor, { ...edited, text: blockOf(value), ...whyOf(value) })
        return href(
          '/desk/plans/:plan/sections/:section',
          { plan: plan.slug, section: block.section ?? '' },
          { response: value.response, '#': block.key },
        )
      }),
    {
      uploads: pictureUpload(db, me, (bytes) => limit('staffFiles', me.id, megabytes(bytes))),
      before: (form) =>
        form.ok && form.value.preview
          ? { state: form.state, current: null, preview: previewOf(form.value) }
          : undefined,
    },
  ),
)

export default function EditBlock() {
  const { me, plan, block, files, response, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const current = (sent as { current?: CurrentBlock | null } | undefined)?.current
  const state = shownForm(sent, form)
  const { say } = useText()
  const typed = (name: string) => String(state.values[name] ?? '')
  const section = block.section
    ? { key: block.section, number: block.sectionNumber, title: block.sectionTitle }
    : undefined
  return (
    <PlanDeskPage title={say('plans-desk:block.edit')} me={me} plan={plan} section={section} wide={Boolean(current)}>
      <BlockForm
        state={state}
        sent={sent}
        kind={block.kind}
        files={files}
        asked={plan.editions.length > 0}
        response={response}
        // Saving after a conflict is a decision against the wording just shown, so it expects that one.
        hidden={{ expectedVersion: current?.versionId ?? typed('expectedVersion') }}
        save={say('plans-desk:save')}
      >
        {current && <BlockConflict current={current} typed={typed} />}
      </BlockForm>
    </PlanDeskPage>
  )
}
