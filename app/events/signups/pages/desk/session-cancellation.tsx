import { deskSession, editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { cancelSession } from '../../session-change.ts'
import { ReasonOfCancelling } from '../../views/desk/reason-of-cancelling.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedEvent(db, await staff(args), args.params.event)
  return { ...own, session: await deskSession(db, own.event.id, args.params.session) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await mine(args)
  const { accepted, applied, offered, waiting, number } = own.session
  return {
    head: { title: textOf(args.context)('events-desk:session.cancel'), noindex: true },
    ...framed(own),
    number,
    people: accepted + applied + offered + waiting,
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await mine(args)
  return act(args, reasonForm, async ({ reason }) => {
    await cancelSession(db, actor, { event: event.slug, session: session.number, reason })
    return href('/desk/events/:event', { event: event.slug })
  })
})

export default function SessionCancellation() {
  const { form, number, people, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('events-desk:session.cancel')}
      lead={say('events-desk:session.cancelLead', { number, count: people })}
      button={say('events-desk:session.cancel')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <ReasonOfCancelling />
    </EventFormPage>
  )
}
