import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { toTyped } from '#app/text/moments.ts'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, Hidden, MomentField, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { extensionForm } from '../../call-form.ts'
import { findConsultation } from '../../consultation.ts'
import { editedCall } from '../../desk-access.ts'
import { extend } from '../../extension.ts'

const typedEnd = ({ closesAt, version }: { closesAt: Date; version: number }) => ({
  closesAt: toTyped(closesAt),
  version: String(version),
})

export const loader = atDesk(editedCall, ({ call }, args) => ({
  title: args.say('consultations:desk.extension.title'),
  call: { slug: call.slug, title: call.title, closesAt: call.closesAt },
  form: freshForm(typedEnd(call)),
}))

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
  const { me, call, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="consultations"
      title={say('consultations:desk.extension.title')}
      lead={say('consultations:desk.extension.lead')}
      crumbs={[
        { to: href('/desk/consultations'), label: say('consultations:desk.list.title') },
        { to: href('/desk/consultations/:consultation', { consultation: call.slug }), label: call.title },
        { label: say('consultations:desk.extension.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <p>
        {say('consultations:desk.extension.now')} <Moment value={call.closesAt} />
      </p>
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <MomentField
          name="closesAt"
          label={say('consultations:desk.extension.closesAt')}
          hint={say('consultations:desk.form.momentHint')}
          required
        />
        <TextArea name="reason" rows={3} maxLength={1000} label={say('consultations:desk.extension.reason')} required />
        <div className="actions">
          <Button>{say('consultations:desk.extension.do')}</Button>
          <ButtonLink to={href('/desk/consultations/:consultation', { consultation: call.slug })} tone="quiet">
            {say('consultations:desk.extension.back')}
          </ButtonLink>
        </div>
      </Form>
    </DeskPage>
  )
}
