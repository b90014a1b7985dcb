import { framed } from '#app/events/programme/desk-events.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { makeInvitations } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = atDesk(editedInvitations, async (own, args) => {
  const title = args.say('invitations:new')
  return { title, ...framed(own), form: freshForm() }
})

export const action = atDesk(editedInvitations, async ({ actor, event }, args) =>
  act(args, invitationForm, async (typed) =>
    href('/desk/events/:event/invitations/:batch', {
      event: event.slug,
      batch: await makeInvitations(db, actor, { ...typed, event: event.slug }),
    }),
  ),
)

export default function NewInvitations() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={shownForm(useActionData<typeof action>(), form)}
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
