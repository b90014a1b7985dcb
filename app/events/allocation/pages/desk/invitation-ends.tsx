import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea, TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { voidInvitations } from '../../invitation.ts'
import { invitationEndsForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = atDesk(editedInvitations, async () => ({ heading: 'invitations:ends.title', fields: {} }))

export const action = atDesk(editedInvitations, async ({ actor, event }, args) =>
  act(args, invitationEndsForm, async ({ codes, reason }) => {
    await voidInvitations(db, actor, { event: event.id, codes, reason })
    return href('/desk/events/:event/invitations', { event: event.slug })
  }),
)

export default function InvitationEnds() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('invitations:ends.lead')}
      button={say('invitations:ends.button')}
      tone="danger"
      back={href('/desk/events/:event/invitations', { event: page.event.slug })}
    >
      <TextArea name="codes" label={say('invitations:ends.codes')} rows={6} required />
      <TextField name="reason" label={say('events-desk:reason')} maxLength={200} required />
    </EventFormPage>
  )
}
