import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { limit, megabytes } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { PlanFormPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { FileField, TextArea } from '#app/ui/form/form.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { importsOf } from '../../found.ts'
import { mostPasted, startForm } from '../../import-form.ts'
import { startImport } from '../../start.ts'
import { ImportRows } from '../../views/desk/import-rows.tsx'

export const loader = atDesk(editedPlan, async ({ plan }) => ({
  heading: 'plan-import:start.title',
  imports: await importsOf(db, plan.id),
  fields: {},
}))

export const action = atDesk(editedPlan, async ({ me, actor, plan }, args) => {
  let file: { name: string; bytes: Uint8Array } | null = null
  const store = async (taken: { name: string; bytes: Uint8Array }) => {
    await limit('staffFiles', me.id, megabytes(taken.bytes))
    file = taken
    return taken.name
  }
  return act(
    args,
    startForm,
    ({ formKey, text }) =>
      once(db, formKey, async (trx) => {
        const started = await startImport(trx, actor, { plan: plan.slug, file, text })
        return href('/desk/plans/:plan/imports/:import', { plan: plan.slug, import: started })
      }),
    { uploads: { file: { into: 'fileName', store } } },
  )
})

export default function NewImport() {
  const { plan, imports, say, ...page } = usePage<typeof loader>()
  const closed = plan.editions.length > 0 && (
    <Notice tone="info">
      <p>{say('plan-import:refused.published')}</p>
    </Notice>
  )
  return (
    <PlanFormPage
      {...page}
      plan={plan}
      lead={say('plan-import:start.lead')}
      closed={closed || undefined}
      enctype="multipart/form-data"
      button={say('plan-import:start.button')}
      below={
        imports.length > 0 && (
          <>
            <h2>{say('plan-import:start.earlier')}</h2>
            <ImportRows plan={plan.slug} imports={imports} />
          </>
        )
      }
    >
      <FileField
        name="file"
        label={say('plan-import:start.file')}
        hint={say('plan-import:start.fileHint')}
        accept=".docx,.xlsx,.pdf,.txt"
      />
      <TextArea
        name="text"
        label={say('plan-import:start.text')}
        hint={say('plan-import:start.textHint')}
        rows={8}
        maxLength={mostPasted}
      />
    </PlanFormPage>
  )
}
