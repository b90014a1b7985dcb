import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditEvent } from '../../access.ts'
import { editedEvent } from '../../desk-events.ts'
import { editEvent, findEvent } from '../../event.ts'
import { eventForm, typedEvent } from '../../event-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { EventFields, useEventLabels } from '../../views/desk/event-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own) => ({
  heading: 'events-desk:form.edit',
  isPublic: own.event.publishedAt !== null,
  departments: await listDepartments(db),
  fields: typedEvent(own.event),
}))

export const action = atDesk(editedEvent, async ({ me, actor, event }, args) =>
  act(
    args,
    eventForm,
    async ({ version, fields }) => {
      requireThat(mayEditEvent(me, fields))
      await editEvent(db, actor, { event: event.slug, version, changes: fields })
      return href('/desk/events/:event', { event: event.slug })
    },
    { now: async () => typedEvent(await findEvent(db, event.slug)) },
  ),
)

export default function Details() {
  const { isPublic, departments, say, ...page } = usePage<typeof loader>()
  return (
    <EventFormPage
      {...page}
      labels={useEventLabels()}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      {isPublic && <Notice tone="info" title={say('events-desk:form.public')} />}
      <Hidden name="version" />
      <EventFields departments={departments} />
    </EventFormPage>
  )
}
