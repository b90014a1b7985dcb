import { editSession } from '#app/events/signups/session-change.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { deskSession, editedEvent, framed } from '../../desk-events.ts'
import { onlineOf } from '../../online.ts'
import { sessionForm, typedSession } from '../../session-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { SessionFields, useSessionLabels } from '../../views/desk/session-fields.tsx'

export const handle = { script: true }

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedEvent(db, await staff(args), args.params.event)
  const session = await deskSession(db, own.event.id, args.params.session)
  return { ...own, session: { ...session, online: await onlineOf(db, session.id) } }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await mine(args)
  return {
    head: { title: textOf(args.context)('events-desk:session.edit'), noindex: true },
    ...framed(own),
    form: freshForm(typedSession(own.session, own.event.version)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await mine(args)
  return act(
    args,
    sessionForm,
    async ({ formKey: _, ...typed }) => {
      await editSession(db, actor, { ...typed, event: event.slug, session: session.number })
      return href('/desk/events/:event', { event: event.slug })
    },
    async () => {
      const now = await mine(args)
      return typedSession(now.session, now.event.version)
    },
  )
})

export default function Session() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
