import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { slugField } from '#app/forms/slug.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeCall } from '../../access.ts'
import { callForm } from '../../call-form.ts'
import { createConsultation } from '../../consultation.ts'
import { callChoices } from '../../desk-calls.ts'
import { CallFields, useCallLabels } from '../../views/call-fields.tsx'

export const loader = atDesk(staffWho(mayMakeCall), async () => {
  const choices = await callChoices(db)
  return {
    heading: 'consultations:desk.form.new',
    choices,
    fields: { classes: choices.classes.map(({ code }) => code) },
  }
})

export const action = atDesk(staffWho(mayMakeCall), async ({ me, actor }, args) =>
  act(args, callForm.and(z.object({ slug: slugField() })), async ({ fields, formKey, slug }) => {
    requireThat(mayMakeCall(me, fields.departmentId))
    const named = { ...fields, slug }
    const made = await once(db, formKey, async (trx) => (await createConsultation(trx, actor, named)).slug)
    return href('/desk/consultations/:consultation/notice', { consultation: made })
  }),
)

export default function NewConsultation() {
  const { choices, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="consultations"
      lead={say('consultations:desk.form.newLead')}
      way={[{ to: href('/desk/consultations'), label: say('consultations:desk.list.title') }]}
    >
      <ErrorSummary state={state} labels={useCallLabels()} />
      <Form state={state}>
        <CallFields choices={choices} />
        <SlugField example="basic-plan-draft" />
        <Button>{say('consultations:desk.form.saveNew')}</Button>
      </Form>
    </DeskPage>
  )
}
