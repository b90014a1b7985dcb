import { framed } from '#app/events/programme/desk-events.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { makeInvitations } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedInvitations(db, await staff(args), args.params.event)
  const head = { title: textOf(args.context)('invitations:new'), noindex: true }
  return { head, ...framed(own), form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event } = await editedInvitations(db, await staff(args), args.params.event)
  return act(args, invitationForm, async (typed) =>
    href('/desk/events/:event/invitations/:batch', {
      event: event.slug,
      batch: await makeInvitations(db, actor, { ...typed, event: event.slug }),
    }),
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
      back={href('/desk/events/:event/invitations', { event: page.event.slug })}
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
