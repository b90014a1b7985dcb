import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSignup } from '../../desk-access.ts'
import { cancelSignup } from '../../signup.ts'

export const loader = atDesk(editedSignup, (own) => {
  return { heading: 'events-desk:signups.cancel', number: own.signup.number, fields: {} }
})

export const action = atDesk(editedSignup, async ({ actor, event, signup }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await cancelSignup(db, actor, { signup: signup.id, reason })
    return href('/desk/events/:event/signups/:signup', { event: event.slug, signup: signup.number })
  }),
)

export default function SignupCancellation() {
  const { number, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('events-desk:signups.cancelLead', { number })}
      button={say('events-desk:signups.cancel')}
      tone="danger"
      back={href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })}
    >
      <TextArea name="reason" label={say('events-desk:reason')} rows={3} maxLength={500} required />
    </EventFormPage>
  )
}
