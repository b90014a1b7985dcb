import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Until } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { extensionForm, typedEnd } from '../../call-form.ts'
import { findConsultation } from '../../consultation.ts'
import { editedCall } from '../../desk-access.ts'
import { extend } from '../../extension.ts'
import { CallPage } from '../../views/call-page.tsx'
import { ExtensionFields } from '../../views/extension-fields.tsx'

export const loader = atDesk(editedCall, async ({ call }) => {
  return { heading: 'consultations:desk.extension.title', closesAt: call.closesAt, fields: typedEnd(call) }
})

export const action = atDesk(editedCall, async ({ actor, call }, args) =>
  act(
    args,
    extensionForm,
    ({ formKey, ...typed }) =>
      once(db, formKey, async (trx) => {
        await extend(trx, actor, { consultation: call.slug, ...typed })
        return href('/desk/consultations/:consultation', { consultation: call.slug })
      }),
    { now: async () => typedEnd(await findConsultation(db, call.slug)) },
  ),
)

export default function Extension() {
  const { call, closesAt, state, say, ...page } = usePage<typeof loader>()
  return (
    <CallPage {...page} call={call} lead={say('consultations:desk.extension.lead')}>
      <ErrorSummary state={state} />
      <p>
        {say('consultations:desk.extension.now')} <Until value={closesAt} />
      </p>
      <Form state={state}>
        <Hidden name="version" />
        <ExtensionFields />
        <div className="actions">
          <Button>{say('consultations:desk.extension.do')}</Button>
          <ButtonLink to={href('/desk/consultations/:consultation', { consultation: call.slug })} tone="quiet">
            {say('consultations:desk.extension.back')}
          </ButtonLink>
        </div>
      </Form>
    </CallPage>
  )
}
