import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { addBlock } from '../../block.ts'
import { previewOf } from '../../block-preview.ts'
import { withSurroundings, writtenSection } from '../../desk-access.ts'
import { blockKinds, blockOf, newBlockForm, whyOf } from '../../desk-fields.ts'
import { figureFiles, pictureUpload } from '../../picture-upload.ts'
import { BlockForm } from '../../views/desk/block-form.tsx'
import { beginning } from '../../views/desk/desk-labels.tsx'
import { SectionDesk } from '../../views/desk/section-desk.tsx'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(writtenSection, async ({ me, plan, section }, args) => {
  const query = args.query
  const kind = blockKinds.find((one) => one === query.get('kind')) ?? 'paragraph'
  const after = section.blocks.find(({ key }) => key === query.get('after'))
  const around = await withSurroundings(db, me, plan, section, query.get('response'))
  const files = kind === 'figure' ? await figureFiles(db) : []
  const fields = { kind, after: after?.key, ...around.typed }
  return { heading: 'plans-desk:block.new', ...around, kind, after, files, fields }
})

export const action = atDesk(writtenSection, async ({ me, actor, plan, section }, args) =>
  act(
    args,
    newBlockForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const place = { plan: plan.slug, section: section.key, after: value.after || null }
        const input = { ...place, block: blockOf(value), ...whyOf(value) }
        const { block } = await addBlock(trx, actor, input)
        return href(
          '/desk/plans/:plan/sections/:section',
          { plan: plan.slug, section: section.key },
          { response: value.response, '#': block },
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

export default function NewBlock() {
  const { kind, after, files, state, sent, title, say, t, ...page } = usePage<typeof loader>()
  const { plan, section, why } = page
  const to = { plan: plan.slug, section: section.key }
  const response = why.response?.id
  const form = (
    <>
      <h2>{title}</h2>
      <p className="hint">
        {after ? say('plans-desk:block.after', { text: beginning(after.plain) }) : say('plans-desk:block.first')}
      </p>
      <nav className="filters" aria-label={t('plans-desk:block.kind')}>
        {blockKinds.map((one) => (
          <A
            key={one}
            to={href('/desk/plans/:plan/sections/:section/blocks/new', to, { kind: one, after: after?.key, response })}
            aria-current={one === kind ? 'true' : undefined}
          >
            {say(`plans-desk:kind.${one}`)}
          </A>
        ))}
      </nav>
      <BlockForm
        state={state}
        sent={sent}
        kind={kind}
        files={files}
        why={why}
        hidden={{ after: after?.key ?? '' }}
        save={say('plans-desk:block.add')}
        back={href('/desk/plans/:plan/sections/:section', to, { response, '#': after?.key })}
      />
    </>
  )
  const formKey = String(state.values.formKey ?? '')
  return <SectionDesk {...page} here={title} formKey={formKey} opened={{ after: after?.key ?? null, form }} />
}
