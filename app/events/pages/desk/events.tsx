import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { ButtonLink, Empty } from '../../../ui/parts.tsx'
import { mayMakeEvent, maySeeEvents } from '../../access.ts'
import { deskEvents } from '../../desk-events.ts'
import { EventTable } from '../../views/desk/event-table.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(maySeeEvents(me))
  return {
    head: { title: textOf(args.context)('events-desk:list.title'), noindex: true },
    me: deskMe(me),
    mayMake: mayMakeEvent(me),
    events: await deskEvents(db),
  }
})

export default function Events() {
  const { me, mayMake, events } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage wide me={me} current="events" title={say('events-desk:list.title')}>
      {mayMake && (
        <p className="actions">
          <ButtonLink to={paths.newEvent()}>{say('events-desk:list.new')}</ButtonLink>
        </p>
      )}
      {events.length > 0 ? <EventTable events={events} /> : <Empty title={say('events-desk:list.none')} />}
    </DeskPage>
  )
}
