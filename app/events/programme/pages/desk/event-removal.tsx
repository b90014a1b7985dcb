import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { removeEvent } from '../../removal.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  if (own.event.publishedAt) throw go(args.context, href('/desk/events/:event', { event: own.event.slug }))
  return {
    title: args.say('event-writing:removal.title'),
    ...framed(own),
    form: freshForm({ version: String(own.event.version) }),
  }
})

export const action = atDesk(editedEvent, async ({ actor, event }, args) =>
  act(args, versionForm, async ({ version }) => {
    await removeEvent(db, actor, { event: event.slug, version })
    return href('/desk/events')
  }),
)

export default function EventRemoval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('event-writing:removal.title')}
      lead={say('event-writing:removal.lead')}
      button={say('event-writing:removal.do')}
      tone="danger"
      back={href('/desk/events/:event', { event: page.event.slug })}
    >
      <Hidden name="version" value={String(state.values.version)} />
    </EventFormPage>
  )
}
