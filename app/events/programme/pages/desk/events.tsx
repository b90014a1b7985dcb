import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayMakeEvent, maySeeEvents } from '../../access.ts'
import { deskEvents } from '../../desk-events.ts'
import { EventTable } from '../../views/desk/event-table.tsx'

export const loader = atDesk(staffWho(maySeeEvents), async ({ me }, args) => ({
  title: args.say('events-desk:list.title'),
  mayMake: mayMakeEvent(me),
  events: await deskEvents(db),
}))

export default function Events() {
  const { me, mayMake, events } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage wide me={me} current="events" title={say('events-desk:list.title')}>
      {mayMake && (
        <p className="actions">
          <ButtonLink to={href('/desk/events/new')}>{say('events-desk:list.new')}</ButtonLink>
        </p>
      )}
      {events.length > 0 ? <EventTable events={events} /> : <Empty title={say('events-desk:list.none')} />}
    </DeskPage>
  )
}
