import type { Staff } from '#app/accounts/staff.ts'
import { deskSession, editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { callOffSession } from '../../session-change.ts'
import { ReasonOfCallingOff } from '../../views/desk/reason-of-calling-off.tsx'

async function cancelledSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, session: await deskSession(db, own.event.id, named.session) }
}

export const loader = atDesk(cancelledSession, async (own, args) => {
  const { accepted, applied, offered, waiting, number } = own.session
  return {
    title: args.say('events-desk:session.cancel'),
    ...framed(own),
    number,
    people: accepted + applied + offered + waiting,
    form: freshForm(),
  }
})

export const action = atDesk(cancelledSession, async ({ actor, event, session }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await callOffSession(db, actor, { event: event.slug, session: session.number, reason })
    return href('/desk/events/:event', { event: event.slug })
  }),
)

export default function SessionCancellation() {
  const { form, number, people, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
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
      <ReasonOfCallingOff />
    </EventFormPage>
  )
}
