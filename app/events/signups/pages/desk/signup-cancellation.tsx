import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { deskSignup } from '../../desk-signup.ts'
import { cancelSignup } from '../../signup.ts'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedEvent(db, await staff(args), args.params.event)
  return { ...own, signup: await deskSignup(db, own.event.id, args.params.signup) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await mine(args)
  return {
    head: { title: textOf(args.context)('events-desk:signups.cancel'), noindex: true },
    ...framed(own),
    number: own.signup.number,
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, signup } = await mine(args)
  return act(args, reasonForm, async ({ reason }) => {
    await cancelSignup(db, actor, { signup: signup.id, reason })
    return href('/desk/events/:event/signups/:signup', { event: event.slug, signup: signup.number })
  })
})

export default function SignupCancellation() {
  const { form, number, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
