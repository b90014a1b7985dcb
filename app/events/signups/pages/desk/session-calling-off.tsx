import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { cancelledSession } from '../../desk-access.ts'
import { callOffSession } from '../../session-change.ts'
import { ReasonOfCallingOff } from '../../views/desk/reason-of-calling-off.tsx'

export const loader = atDesk(cancelledSession, async (own) => {
  const { accepted, applied, offered, waiting, number } = own.session
  return { heading: 'events-desk:session.cancel', number, people: accepted + applied + offered + waiting, fields: {} }
})

export const action = atDesk(cancelledSession, async ({ actor, event, session }, args) =>
  act(args, reasonForm, async ({ reason }) => {
    await callOffSession(db, actor, { event: event.slug, session: session.number, reason })
    return href('/desk/events/:event', { event: event.slug })
  }),
)

export default function SessionCancellation() {
  const { number, people, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('events-desk:session.cancelLead', { number, count: people })}
      button={say('events-desk:session.cancel')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <ReasonOfCallingOff />
    </EventFormPage>
  )
}
