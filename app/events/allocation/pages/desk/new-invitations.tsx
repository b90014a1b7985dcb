import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { makeInvitations } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = atDesk(editedInvitations, async () => ({ heading: 'invitations:new', fields: {} }))

export const action = atDesk(editedInvitations, async ({ actor, event }, args) =>
  act(args, invitationForm, async (typed) =>
    href('/desk/events/:event/invitations/:batch', {
      event: event.slug,
      batch: await makeInvitations(db, actor, { ...typed, event: event.slug }),
    }),
  ),
)

export default function NewInvitations() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
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
