import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { addSession } from '../../session.ts'
import { sessionForm } from '../../session-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { SessionFields, useSessionLabels } from '../../views/desk/session-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, (own, args) => ({
  title: args.say('events-desk:session.new'),
  ...framed(own),
  form: freshForm({ version: String(own.event.version), form: 'venue' }),
}))

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, sessionForm, ({ formKey, ...typed }) =>
    once(db, formKey, async (trx) => {
      await addSession(trx, actor, { ...typed, event: event.slug })
      return href('/desk/events/:event', { event: event.slug })
    }),
  ),
)

export default function NewSession() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={useSessionLabels()}
      title={say('events-desk:session.new')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <SessionFields version={String(state.values.version)} />
    </EventFormPage>
  )
}
