import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeEvent, maySeeEvents } from '../../access.ts'
import { deskEvents } from '../../desk-events.ts'
import { EventTable } from '../../views/desk/event-table.tsx'

export const loader = atDesk(staffWho(maySeeEvents), async ({ me }) => {
  return { heading: 'events-desk:list.title', mayMake: mayMakeEvent(me), events: await deskEvents(db) }
})

export default function Events() {
  const { mayMake, events, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} wide current="events">
      {mayMake && (
        <p className="actions">
          <ButtonLink to={href('/desk/events/new')}>{say('events-desk:list.new')}</ButtonLink>
        </p>
      )}
      {events.length > 0 ? <EventTable events={events} /> : <Empty title={say('events-desk:list.none')} />}
    </DeskPage>
  )
}
