import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { missingIn, publishEvent } from '../../publishing.ts'
import { sessionsOf } from '../../session.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const { event } = own
  if (event.publishedAt) throw go(args.context, href('/desk/events/:event', { event: event.slug }))
  return {
    title: args.say('events-desk:publication.title'),
    ...framed(own),
    missing: missingIn(event, await sessionsOf(db, event.id)),
    form: freshForm({ version: String(event.version) }),
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
  const { missing, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} title={say('events-desk:publication.title')}>
      <ErrorSummary state={state} />
      {missing.length > 0 ? (
        <Notice tone="warn" title={say('events-desk:publication.missing')}>
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <A
                  to={
                    field.startsWith('sessions')
                      ? href('/desk/events/:event', { event: slug })
                      : href('/desk/events/:event/details', { event: slug }, { '#': field })
                  }
                >
                  {say(`events-desk:publication.field.${field}`)}
                </A>
              </li>
            ))}
          </ul>
        </Notice>
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
