import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editBlock } from '../../block.ts'
import { previewOf } from '../../block-preview.ts'
import { causingResponse } from '../../causing-response.ts'
import { chapterReason, reasonTyped } from '../../chapter-reason.ts'
import { editedText } from '../../desk-access.ts'
import { blockOf, editBlockForm, whyOf } from '../../desk-fields.ts'
import { pictureUpload } from '../../picture-upload.ts'
import { BlockConflict } from '../../views/desk/block-conflict.tsx'
import { BlockForm } from '../../views/desk/block-form.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { figureFiles } from '../../working.ts'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedText, async ({ plan, block }, args) => {
  const [response, standing] = await Promise.all([
    causingResponse(db, plan.slug, args.query.get('response')),
    chapterReason(db, plan.slug, block.section),
  ])
  const { kind, body, easy, en, source, filePath, alt, caption } = block
  const text = { kind, body, easy, en, source, filePath, alt, caption }
  const fields = { ...text, expectedVersion: block.versionId, ...reasonTyped(standing, response) }
  const files = kind === 'figure' ? await figureFiles(db) : []
  return { heading: 'plans-desk:block.edit', plan, block, files, response, standing: standing?.section ?? null, fields }
})

export const action = atDesk(editedText, async ({ me, actor, plan, block }, args) =>
  act(
    args,
    editBlockForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const edited = { plan: plan.slug, block: block.key, expectedVersion: value.expectedVersion }
        await editBlock(trx, actor, { ...edited, text: blockOf(value), fits: value.fits, ...whyOf(value) })
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
  const { plan, block, files, response, standing, state, sent, say, ...page } = usePage<
    typeof loader,
    { current?: CurrentBlock | null }
  >()
  const current = sent?.current
  const typed = (name: string) => String(state.values[name] ?? '')
  const section = block.section
    ? { key: block.section, number: block.sectionNumber, title: block.sectionTitle }
    : undefined
  return (
    <PlanDeskPage {...page} plan={plan} section={section} wide={Boolean(current)}>
      <BlockForm
        state={state}
        sent={sent}
        kind={block.kind}
        files={files}
        written={(['easy', 'en'] as const).filter((language) => block[language])}
        asked={plan.editions.length > 0}
        response={response}
        standing={standing}
        // Saving after a conflict is a decision against the wording just shown, so it expects that one.
        hidden={{ expectedVersion: current?.versionId ?? typed('expectedVersion') }}
        save={say('plans-desk:save')}
      >
        {current && <BlockConflict current={current} typed={typed} />}
      </BlockForm>
    </PlanDeskPage>
  )
}
