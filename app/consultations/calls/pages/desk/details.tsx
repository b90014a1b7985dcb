import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { Conflict } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { callForm, placesForm, typedCall } from '../../call-form.ts'
import { editConsultation, findConsultation } from '../../consultation.ts'
import { unansweredCall } from '../../desk-access.ts'
import { callChoices } from '../../desk-calls.ts'
import { overtaken, toldOvertaken } from '../../overtaken.ts'
import { CallFields, PlaceFields, useCallLabels } from '../../views/call-fields.tsx'
import { CallPage } from '../../views/call-page.tsx'
import { OvertakenFields, OvertakenKept } from '../../views/overtaken-fields.tsx'

export const loader = atDesk(unansweredCall, async ({ call }, args) => ({
  heading: 'consultations:desk.form.edit',
  isPublic: call.noticedAt !== null,
  choices: await callChoices(db, call.classes),
  overtaken: overtaken(call, sentFields(args.context)),
  fields: typedCall(call),
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
  const { call, isPublic, choices, overtaken, state, say, ...page } = usePage<typeof loader>()
  return (
    <CallPage {...page} call={call}>
      <ErrorSummary state={state} labels={useCallLabels()} />
      {isPublic && <Notice tone="info" title={say('consultations:desk.form.fixed')} />}
      <OvertakenFields fields={overtaken} choices={choices} />
      <Form state={state}>
        <Hidden name="version" />
        <OvertakenKept fields={overtaken} />
        {isPublic ? <PlaceFields /> : <CallFields choices={choices} />}
        <div className="actions">
          <Button>{say('consultations:desk.form.save')}</Button>
          <ButtonLink to={href('/desk/consultations/:consultation', { consultation: call.slug })} tone="quiet">
            {say('consultations:desk.form.back')}
          </ButtonLink>
        </div>
      </Form>
    </CallPage>
  )
}
