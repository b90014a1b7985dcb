import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { missingIn, publishEvent } from '../../publishing.ts'
import { sessionsOf } from '../../session.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { MissingList } from '../../views/desk/missing-list.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const { event } = own
  if (event.publishedAt) throw go(args.context, href('/desk/events/:event', { event: event.slug }))
  return {
    heading: 'events-desk:publication.title',
    missing: missingIn(event, await sessionsOf(db, event.id)),
    fields: { version: String(event.version) },
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, versionForm, async ({ version }) => {
    // Sent twice: it is public already, and that is what was wanted.
    if (!event.publishedAt) await publishEvent(db, actor, { event: event.slug, version })
    return href('/desk/events/:event', { event: event.slug })
  }),
)

export default function Publication() {
  const { missing, form, state, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventDeskPage {...page}>
      <ErrorSummary state={state} />
      {missing.length > 0 ? (
        <MissingList slug={slug} missing={missing} />
      ) : (
        <Form state={state}>
          <Hidden name="version" value={String(form.values.version)} />
          <p className="lead">{say('events-desk:publication.question')}</p>
          <ul>
            <li>{say('events-desk:publication.effect1')}</li>
            <li>{say('events-desk:publication.effect2')}</li>
          </ul>
          <p className="actions">
            <Button>{say('events-desk:publication.do')}</Button>
            <ButtonLink to={href('/desk/events/:event', { event: slug })} tone="quiet">
              {say('events-desk:back')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </EventDeskPage>
  )
}
