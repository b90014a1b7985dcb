import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { handle as handled } from '../../http/handle.ts'
import { keepUntil } from '../../http/keep.ts'
import { useText } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/parts.tsx'
import { publicEvents } from '../public-event.ts'
import { EventList } from '../views/event-list.tsx'

export const loader = handled(async ({ context }) => {
  const t = textOf(context)
  const now = new Date()
  const events = await publicEvents(db, now)
  return json({
    head: { title: t('events:list.title'), description: t('events:list.lead') },
    keep: keepUntil(
      events.ahead.flatMap(({ opensAt, closesAt, startsAt, endsAt }) => [opensAt, closesAt, startsAt, endsAt]),
      now,
    ),
    events,
  })
})

export default function Events() {
  const { events } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('events:list.title')} lead={say('events:list.lead')}>
      {events.ahead.length > 0 ? <EventList events={events.ahead} /> : <Empty title={say('events:list.none')} />}
      {events.past.length > 0 && (
        <>
          <h2>{say('events:list.ended')}</h2>
          <EventList events={events.past} />
        </>
      )}
    </Page>
  )
}
