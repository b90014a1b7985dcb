import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { act } from '../../../http/act.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, stateOf } from '../../../http/forms.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { framed } from '../../desk-events.ts'
import { makeInvitations } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedInvitations(db, await staff(args), args.params.event)
  const head = { title: textOf(args.context)('invitations:new'), noindex: true }
  return { head, ...framed(own), form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event } = await editedInvitations(db, await staff(args), args.params.event)
  return act(args, invitationForm, async (typed) =>
    paths.eventInvitationBatch(event.slug, await makeInvitations(db, actor, { ...typed, event: event.slug })),
  )
})

export default function NewInvitations() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={stateOf(useActionData<typeof action>(), form)}
      title={say('invitations:new')}
      lead={say('invitations:newLead')}
      button={say('invitations:make')}
      back={paths.eventInvitations(page.event.slug)}
    >
      <TextField name="label" label={say('invitations:label')} hint={say('invitations:labelHint')} required />
      <TextField
        name="count"
        label={say('invitations:count')}
        hint={say('invitations:countHint')}
        inputMode="numeric"
        short
        required
      />
    </EventFormPage>
  )
}
