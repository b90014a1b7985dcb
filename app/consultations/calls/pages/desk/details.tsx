import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { Conflict } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { callForm, placesForm, typedCall } from '../../call-form.ts'
import { editConsultation, findConsultation } from '../../consultation.ts'
import { editedCall } from '../../desk-access.ts'
import { callChoices } from '../../desk-calls.ts'
import { overtaken, toldOvertaken } from '../../overtaken.ts'
import { CallFields, PlaceFields, useCallLabels } from '../../views/call-fields.tsx'
import { OvertakenFields, OvertakenKept } from '../../views/overtaken-fields.tsx'

async function unansweredCall(db: Db, me: Staff, named: Named) {
  const { call } = await editedCall(db, me, named)
  if (call.answeredAt) throw new Conflict('consultations:refused.noticeFixed')
  return { call }
}

export const loader = atDesk(unansweredCall, async ({ call }, args) => ({
  title: args.say('consultations:desk.form.edit'),
  call: { slug: call.slug, title: call.title, version: call.version, isPublic: call.noticedAt !== null },
  choices: await callChoices(db, call.classes),
  overtaken: overtaken(call, sentFields(args.context)),
  form: freshForm(typedCall(call)),
}))

export const action = atDesk(unansweredCall, async ({ me, actor, call }, args) =>
  act(
    args,
    call.noticedAt ? placesForm : callForm,
    async ({ version, fields }, { state: { values } }) => {
      if (!toldOvertaken(values) && overtaken(call, values).length > 0)
        throw new Conflict('consultations:refused.noticeMeanwhile')
      if ('departmentId' in fields) requireThat(mayEditCall(me, fields))
      await editConsultation(db, actor, { consultation: call.slug, version, changes: fields })
      return href('/desk/consultations/:consultation', { consultation: call.slug })
    },
    { now: async () => typedCall(await findConsultation(db, call.slug)) },
  ),
)

export default function Details() {
  const { me, call, choices, overtaken, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="consultations"
      title={say('consultations:desk.form.edit')}
      crumbs={[
        { to: href('/desk/consultations'), label: say('consultations:desk.list.title') },
        { to: href('/desk/consultations/:consultation', { consultation: call.slug }), label: call.title },
        { label: say('consultations:desk.form.edit') },
      ]}
    >
      <ErrorSummary state={state} labels={useCallLabels()} />
      {call.isPublic && <Notice tone="info" title={say('consultations:desk.form.fixed')} />}
      <OvertakenFields fields={overtaken} choices={choices} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <OvertakenKept fields={overtaken} />
        {call.isPublic ? <PlaceFields /> : <CallFields choices={choices} />}
        <div className="actions">
          <Button>{say('consultations:desk.form.save')}</Button>
          <ButtonLink to={href('/desk/consultations/:consultation', { consultation: call.slug })} tone="quiet">
            {say('consultations:desk.form.back')}
          </ButtonLink>
        </div>
      </Form>
    </DeskPage>
  )
}
