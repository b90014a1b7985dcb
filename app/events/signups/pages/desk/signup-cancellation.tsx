import { framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedSignup } from '../../desk-access.ts'
import { cancelSignup } from '../../signup.ts'

export const loader = atDesk(editedSignup, (own, args) => ({
  title: args.say('events-desk:signups.cancel'),
  ...framed(own),
  number: own.signup.number,
  form: freshForm(),
}))

export const action = atDesk(editedSignup, async ({ actor, event, signup }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await cancelSignup(db, actor, { signup: signup.id, reason })
    return href('/desk/events/:event/signups/:signup', { event: event.slug, signup: signup.number })
  }),
)

export default function SignupCancellation() {
  const { form, number, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('events-desk:signups.cancel')}
      lead={say('events-desk:signups.cancelLead', { number })}
      button={say('events-desk:signups.cancel')}
      tone="danger"
      back={href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })}
    >
      <TextArea name="reason" label={say('events-desk:reason')} rows={3} maxLength={500} required />
    </EventFormPage>
  )
}
