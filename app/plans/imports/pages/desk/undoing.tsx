import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { PlanFormPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedImport } from '../../desk-access.ts'
import { undoingForm } from '../../import-form.ts'
import { type ChangedSince, undoImport } from '../../taking-in.ts'
import { ChangedList } from '../../views/desk/changed-list.tsx'

export const loader = atDesk(editedImport, () => ({ heading: 'plan-import:undoing.title', fields: {} }))

export const action = atDesk(editedImport, async ({ actor, plan, found }, args) =>
  act(args, undoingForm, ({ formKey }) =>
    once(db, formKey, async (trx) => {
      await undoImport(trx, actor, { plan: plan.slug, import: found.id })
      return href('/desk/plans/:plan/imports/:import', { plan: plan.slug, import: found.id })
    }),
  ),
)

export default function Undoing() {
  const { sent, say, ...page } = usePage<typeof loader, { current?: ChangedSince }>()
  return (
    <PlanFormPage
      {...page}
      tone="danger"
      above={
        <>
          <p className="lead">{say('plan-import:undoing.lead')}</p>
          {sent?.current && <ChangedList plan={page.plan.slug} changes={sent.current} />}
        </>
      }
      button={say('plan-import:undoing.button')}
    />
  )
}
