import { editSession } from '#app/events/signups/session-change.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSession } from '../../desk-access.ts'
import { sessionForm, typedSession } from '../../session-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { SessionFields, useSessionLabels } from '../../views/desk/session-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(editedSession, (own) => {
  return { heading: 'events-desk:session.edit', fields: typedSession(own.session, own.event.version) }
})

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
  const { state, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={useSessionLabels()}
      lead={say('events-desk:session.editLead')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <SessionFields version={String(state.values.version)} />
    </EventFormPage>
  )
}
