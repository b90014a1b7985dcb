import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventDeskPage, EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { amendSignup } from '../../amending.ts'
import { amendedSignup } from '../../desk-access.ts'
import { amendmentForm } from '../../entry-form.ts'
import { withShownFields } from '../../signup-form.ts'
import { viewApplicant } from '../../signup-person.ts'
import { typedSignup } from '../../typed-signup.ts'
import { AmendmentForm } from '../../views/amendment-form.tsx'

export const handle = { script: true }

export const loader = atDesk(amendedSignup, async ({ signup, shown }) => {
  return { heading: 'signups:amend.desk', shown, number: signup.number, fields: {} }
})

/** First the reason, which is on record; its answer is the application to be changed, under the same address. */
export const action = atDesk(amendedSignup, async ({ actor, event, signup, shown }, args) => {
  if (args.context.form?.has('version')) {
    return act(
      args,
      amendmentForm(shown),
      async (typed) => {
        await withShownFields(() => amendSignup(db, actor, { ...typed, signup: signup.id }))
        return href('/desk/events/:event/signups/:signup', { event: event.slug, signup: signup.number })
      },
      { now: () => typedSignup(db, signup.id) },
    )
  }
  return act(args, reasonForm, async ({ reason }) => {
    await viewApplicant(db, actor, { signup: signup.id, reason })
    return { state: freshForm(await typedSignup(db, signup.id)), current: null }
  })
})

export default function SignupAmendment() {
  const { number, shown, state, say, ...page } = usePage<typeof loader>()
  const back = href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })
  if (state.values.version === undefined) {
    return (
      <EventFormPage
        {...page}
        state={state}
        lead={say('signups:amend.deskLead', { number })}
        button={say('events-desk:person.show')}
        back={back}
      >
        <TextArea name="reason" label={say('events-desk:person.reason')} rows={3} maxLength={500} required />
      </EventFormPage>
    )
  }
  return (
    <EventDeskPage {...page} lead={number}>
      <AmendmentForm event={shown} state={state} back={back} typed />
    </EventDeskPage>
  )
}
