import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedEvent } from '../../desk-events.ts'
import { addSession } from '../../session.ts'
import { sessionForm } from '../../session-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { SessionFields, useSessionLabels } from '../../views/desk/session-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, (own) => {
  return { heading: 'events-desk:session.new', fields: { version: String(own.event.version), form: 'venue' } }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, sessionForm, ({ formKey, ...typed }) =>
    once(db, formKey, async (trx) => {
      await addSession(trx, actor, { ...typed, event: event.slug })
      return href('/desk/events/:event', { event: event.slug })
    }),
  ),
)

export default function NewSession() {
  const { state, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={useSessionLabels()}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <SessionFields version={String(state.values.version)} />
    </EventFormPage>
  )
}
