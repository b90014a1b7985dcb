import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removedSession } from '../../desk-access.ts'
import { versionForm } from '../../event-form.ts'
import { removeSession } from '../../removal.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(removedSession, async (own, args) => {
  const { number, startsAt } = own.session
  // what was public is called off, with the reason
  if (own.event.publishedAt)
    throw go(
      args.context,
      href('/desk/events/:event/sessions/:session/cancellation', { event: own.event.slug, session: number }),
    )
  return {
    heading: 'event-writing:session.remove',
    session: { number, startsAt },
    fields: { version: String(own.event.version) },
  }
})

export const action = atDesk(removedSession, async ({ actor, event, session }, args) =>
  act(args, versionForm, async ({ version }) => {
    await removeSession(db, actor, { event: event.slug, version, session: session.number })
    return href('/desk/events/:event', { event: event.slug })
  }),
)

export default function SessionRemoval() {
  const { session, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={
        <>
          {say('events:session', { number: session.number })} <Moment value={session.startsAt} />
        </>
      }
      button={say('event-writing:session.removeDo')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" />
      <p>{say('event-writing:session.removeEffect')}</p>
    </EventFormPage>
  )
}
