import type { Staff } from '#app/accounts/staff.ts'
import { editSession } from '#app/events/signups/session-change.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { type Db, db } from '#db/connection'
import { deskSession, editedEvent, framed } from '../../desk-events.ts'
import { onlineOf } from '../../online.ts'
import { sessionForm, typedSession } from '../../session-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { SessionFields, useSessionLabels } from '../../views/desk/session-fields.tsx'

export const handle = { script: true }

async function editedSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  const session = await deskSession(db, own.event.id, named.session)
  return { ...own, session: { ...session, online: await onlineOf(db, session.id) } }
}

export const loader = atDesk(editedSession, (own, args) => ({
  title: args.say('events-desk:session.edit'),
  ...framed(own),
  form: freshForm(typedSession(own.session, own.event.version)),
}))

export const action = atDesk(editedSession, async ({ actor, event, session }, args) =>
  act(
    args,
    sessionForm,
    async ({ formKey: _, ...typed }) => {
      await editSession(db, actor, { ...typed, event: event.slug, session: session.number })
      return href('/desk/events/:event', { event: event.slug })
    },
    {
      now: async () => {
        const now = await args.again()
        return typedSession(now.session, now.event.version)
      },
    },
  ),
)

export default function Session() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={useSessionLabels()}
      title={say('events-desk:session.edit')}
      lead={say('events-desk:session.editLead')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <SessionFields version={String(state.values.version)} />
    </EventFormPage>
  )
}
