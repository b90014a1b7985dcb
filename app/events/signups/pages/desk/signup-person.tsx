import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventDeskPage, EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSignup } from '../../desk-access.ts'
import { viewApplicant } from '../../signup-person.ts'
import { ApplicantShown } from '../../views/desk/applicant.tsx'

export const loader = atDesk(editedSignup, async (own) => {
  return { heading: 'events-desk:person.title', number: own.signup.number, fields: {} }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(editedSignup, async ({ actor, signup }, args) =>
  act(args, reasonForm, async ({ reason }, form) => {
    const person = await viewApplicant(db, actor, { signup: signup.id, reason })
    return { state: form.state, current: null, person, seen: true }
  }),
)

export default function SignupPerson() {
  const { number, sent, say, title, ...page } = usePage<typeof loader, typeof action>()
  if (!sent?.seen) {
    return (
      <EventFormPage
        {...page}
        title={title}
        lead={say('events-desk:person.lead')}
        button={say('events-desk:person.show')}
        back={href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })}
      >
        <TextArea name="reason" label={say('events-desk:person.reason')} rows={3} maxLength={500} required />
      </EventFormPage>
    )
  }
  return (
    <EventDeskPage {...page} title={title}>
      {sent.person ? <ApplicantShown person={sent.person} /> : <Empty title={say('events-desk:person.destroyed')} />}
    </EventDeskPage>
  )
}
