import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditEvent } from '../../access.ts'
import { editedEvent, framed } from '../../desk-events.ts'
import { editEvent, findEvent } from '../../event.ts'
import { eventForm, typedEvent } from '../../event-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { EventFields, useEventLabels } from '../../views/desk/event-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(editedEvent, async (own, args) => ({
  title: args.say('events-desk:form.edit'),
  ...framed(own),
  isPublic: own.event.publishedAt !== null,
  departments: await listDepartments(db),
  form: freshForm(typedEvent(own.event)),
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
  const { isPublic, departments, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      labels={useEventLabels()}
      title={say('events-desk:form.edit')}
      button={say('events-desk:save')}
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      {isPublic && <Notice tone="info" title={say('events-desk:form.public')} />}
      <Hidden name="version" value={String(state.values.version)} />
      <EventFields departments={departments} />
    </EventFormPage>
  )
}
