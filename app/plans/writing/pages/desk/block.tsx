import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editBlock } from '../../block.ts'
import { previewOf } from '../../block-preview.ts'
import { isAsItStands } from '../../block-version.ts'
import { editedText, withSurroundings } from '../../desk-access.ts'
import { blockOf, editBlockForm, whyOf } from '../../desk-fields.ts'
import { figureFiles, pictureUpload } from '../../picture-upload.ts'
import { BlockConflict } from '../../views/desk/block-conflict.tsx'
import { BlockForm } from '../../views/desk/block-form.tsx'
import { SectionDesk } from '../../views/desk/section-desk.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

/** A section with one of its blocks open. */
export const loader = atDesk(editedText, async ({ me, plan, block, section }, args) => {
  const around = await withSurroundings(db, me, plan, section, args.query.get('response'))
  const { key, kind, body, easy, en, source, filePath, alt, caption, versionId } = block
  const text = { kind, body, easy, en, source, filePath, alt, caption }
  const fields = { ...text, expectedVersion: versionId, ...around.typed }
  const files = kind === 'figure' ? await figureFiles(db) : []
  const below = section.blocks[section.blocks.findIndex((one) => one.key === key) + 1]?.key
  const written = (['easy', 'en'] as const).filter((language) => block[language])
  return { heading: 'plans-desk:block.edit', ...around, block: { key, kind, written }, below, files, fields }
})

export const action = atDesk(editedText, async ({ me, actor, plan, block, section }, args) =>
  act(
    args,
    editBlockForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const text = blockOf(value)
        // Whoever goes on has nothing to save here, unless it says something else.
        if (!value.next || !isAsItStands(text, block)) {
          const edited = { plan: plan.slug, block: block.key, expectedVersion: value.expectedVersion }
          await editBlock(trx, actor, { ...edited, text, fits: value.fits, ...whyOf(value) })
        }
        const { response, next } = value
        if (next) return href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block: next }, { response })
        const to = { plan: plan.slug, section: section.key }
        return href('/desk/plans/:plan/sections/:section', to, { response, '#': block.key })
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
  const { block, below, files, state, sent, title, say, ...page } = usePage<
    typeof loader,
    { current?: CurrentBlock | null }
  >()
  const { plan, section, why } = page
  const current = sent?.current
  const typed = (name: string) => String(state.values[name] ?? '')
  const to = { plan: plan.slug, section: section.key }
  const form = (
    <BlockForm
      state={state}
      sent={sent}
      kind={block.kind}
      files={files}
      written={block.written}
      why={why}
      // Saving after a conflict is a decision against the wording just shown, so it expects that one.
      hidden={{ expectedVersion: current?.versionId ?? typed('expectedVersion') }}
      save={say('plans-desk:save')}
      next={below}
      back={href('/desk/plans/:plan/sections/:section', to, { response: why.response?.id, '#': block.key })}
    >
      {current && <BlockConflict current={current} typed={typed} />}
    </BlockForm>
  )
  return <SectionDesk {...page} here={title} formKey={typed('formKey')} opened={{ block: block.key, form }} />
}
