import { editedEvent } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { atDesk } from '#app/http/page.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { callsOf } from '../../calls.ts'
import { CallTable } from '../../views/desk/call-table.tsx'

export const loader = atDesk(editedEvent, async ({ event }) => {
  return { heading: 'event-calls:title', calls: await callsOf(db, event.id) }
})

/** Whom to call, because they have left no mail address, and by when; below, who has been called. */
export default function Calls() {
  const { calls, say, ...page } = usePage<typeof loader>()
  const [open, done] = [calls.filter((call) => call.open), calls.filter((call) => !call.open)]
  return (
    <EventDeskPage {...page} lead={say('event-calls:lead')} wide>
      {open.length > 0 ? (
        <CallTable slug={page.event.slug} calls={open} caption={say('event-calls:open')} />
      ) : (
        <Empty title={say('event-calls:none')} />
      )}
      {done.length > 0 && <CallTable slug={page.event.slug} calls={done} caption={say('event-calls:done')} />}
    </EventDeskPage>
  )
}
