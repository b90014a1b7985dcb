import type { Staff } from '#app/accounts/staff.ts'
import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { EventDeskPage, EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { amendSignup } from '../../amending.ts'
import { deskSignup } from '../../desk-signup.ts'
import { amendmentForm } from '../../entry-form.ts'
import { withShownFields } from '../../signup-form.ts'
import { viewApplicant } from '../../signup-person.ts'
import { aheadOnly, typedSignup } from '../../typed-signup.ts'
import { AmendmentForm } from '../../views/amendment-form.tsx'

export const handle = { script: true }

async function amendedSignup(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  const signup = await deskSignup(db, own.event.id, named.signup)
  return { ...own, signup, shown: aheadOnly(await publicEvent(db, own.event.slug)) }
}

export const loader = atDesk(amendedSignup, async ({ signup, shown, ...own }, args) => {
  const title = args.say('signups:amend.desk')
  return { title, ...framed(own), shown, number: signup.number, form: freshForm() }
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
  const form = await readForm(args.context, reasonForm)
  if (!form.ok) return form.again()
  return form.attempt(async ({ reason }) => {
    await viewApplicant(db, actor, { signup: signup.id, reason })
    return { state: freshForm(await typedSignup(db, signup.id)), current: null }
  })
})

export default function SignupAmendment() {
  const { form, number, shown, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const back = href('/desk/events/:event/signups/:signup', { event: page.event.slug, signup: number })
  if (state.values.version === undefined) {
    return (
      <EventFormPage
        {...page}
        state={state}
        title={say('signups:amend.desk')}
        lead={say('signups:amend.deskLead', { number })}
        button={say('events-desk:person.show')}
        back={back}
      >
        <TextArea name="reason" label={say('events-desk:person.reason')} rows={3} maxLength={500} required />
      </EventFormPage>
    )
  }
  return (
    <EventDeskPage {...page} title={say('signups:amend.desk')} lead={number}>
      <AmendmentForm event={shown} state={state} back={back} typed />
    </EventDeskPage>
  )
}
