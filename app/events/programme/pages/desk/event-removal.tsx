import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { removeEvent } from '../../removal.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  if (own.event.publishedAt) throw go(args.context, href('/desk/events/:event', { event: own.event.slug }))
  return { heading: 'event-writing:removal.title', fields: { version: String(own.event.version) } }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, versionForm, async ({ version }) => {
    await removeEvent(db, actor, { event: event.slug, version })
    return href('/desk/events')
  }),
)

export default function EventRemoval() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      lead={say('event-writing:removal.lead')}
      button={say('event-writing:removal.do')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" />
    </EventFormPage>
  )
}
