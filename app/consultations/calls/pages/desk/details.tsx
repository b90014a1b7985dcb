import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { Conflict } from '#app/refusal.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { callForm, placesForm, typedCall } from '../../call-form.ts'
import { editConsultation, findConsultation } from '../../consultation.ts'
import { callChoices } from '../../desk-calls.ts'
import { overtaken, toldOvertaken } from '../../overtaken.ts'
import { CallFields, PlaceFields, useCallLabels } from '../../views/call-fields.tsx'
import { OvertakenFields, OvertakenKept } from '../../views/overtaken-fields.tsx'

async function editable(slug: string | undefined, me: Staff) {
  const call = await findConsultation(db, slug ?? '')
  requireThat(mayEditCall(me, call))
  if (call.answeredAt) throw new Conflict('consultations:refused.noticeFixed')
  return call
}

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const call = await editable(args.params.consultation, me)
  const typed = sentFields(args.context)
  return json({
    head: { title: args.say('consultations:desk.form.edit'), noindex: true },
    me: deskMe(me),
    call: { slug: call.slug, title: call.title, version: call.version, isPublic: call.noticedAt !== null },
    choices: await callChoices(db, call.classes),
    overtaken: overtaken(call, typed),
    form: freshForm(typedCall(call)),
  })
})

export const action = atDesk(anyStaff, async ({ me, actor }, args) => {
  const call = await editable(args.params.consultation, me)
  const form = await readForm(args.context, call.noticedAt ? placesForm : callForm)
  if (!form.ok) return form.again()
  return form.attempt(
    async ({ version, fields }) => {
      const { values } = form.state
      if (!toldOvertaken(values) && overtaken(call, values).length > 0)
        throw new Conflict('consultations:refused.noticeMeanwhile')
      if ('departmentId' in fields) requireThat(mayEditCall(me, fields))
      await editConsultation(db, actor, { consultation: call.slug, version, changes: fields })
      return go(args.context, href('/desk/consultations/:consultation', { consultation: call.slug }))
    },
    async () => typedCall(await findConsultation(db, call.slug)),
  )
})

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
