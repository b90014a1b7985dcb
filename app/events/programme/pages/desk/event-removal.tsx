import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedEvent, framed } from '../../desk-events.ts'
import { versionForm } from '../../event-form.ts'
import { removeEvent } from '../../removal.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedEvent(db, await staff(args), args.params.event)
  if (own.event.publishedAt) throw go(args.context, href('/desk/events/:event', { event: own.event.slug }))
  return {
    head: { title: textOf(args.context)('event-writing:removal.title'), noindex: true },
    ...framed(own),
    form: freshForm({ version: String(own.event.version) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event } = await editedEvent(db, await staff(args), args.params.event)
  return act(args, versionForm, async ({ version }) => {
    await removeEvent(db, actor, { event: event.slug, version })
    return href('/desk/events')
  })
})

export default function EventRemoval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
