import { deskSessions, editedEvent } from '#app/events/programme/desk-events.ts'
import { reasonForm } from '#app/events/programme/event-form.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { callOffEvent } from '../../calling-off.ts'
import { ReasonOfCallingOff } from '../../views/desk/reason-of-calling-off.tsx'

export const loader = atDesk(editedEvent, async (own) => {
  const now = new Date()
  const left = (await deskSessions(db, own.event.id)).filter((each) => !each.cancelledAt && each.startsAt > now)
  return {
    heading: 'event-writing:cancellation.title',
    sessions: left.length,
    people: left.reduce((sum, each) => sum + each.accepted + each.applied + each.offered + each.waiting, 0),
    fields: {},
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, reasonForm, ({ reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await callOffEvent(trx, actor, { event: event.slug, reason })
      return href('/desk/events/:event', { event: event.slug })
    }),
  ),
)

export default function EventCancellation() {
  const { sessions, people, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('event-writing:cancellation.lead', { sessions, people })}
      button={say('event-writing:cancellation.do')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <ReasonOfCallingOff />
    </EventFormPage>
  )
}
