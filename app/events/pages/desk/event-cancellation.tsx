import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { act } from '../../../http/act.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, stateOf } from '../../../http/forms.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { once } from '../../../journal/once.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { cancelEvent } from '../../cancellation.ts'
import { deskSessions, editedEvent, framed } from '../../desk-events.ts'
import { reasonForm } from '../../event-form.ts'
import { EventFormPage } from '../../views/desk/event-desk-page.tsx'
import { ReasonOfCancelling } from '../../views/desk/reason-of-cancelling.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedEvent(db, await staff(args), args.params.event)
  const now = new Date()
  const left = (await deskSessions(db, own.event.id)).filter((each) => !each.cancelledAt && each.startsAt > now)
  return {
    head: { title: textOf(args.context)('event-writing:cancellation.title'), noindex: true },
    ...framed(own),
    sessions: left.length,
    people: left.reduce((sum, each) => sum + each.accepted + each.applied + each.offered + each.waiting, 0),
    form: freshForm(),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event } = await editedEvent(db, await staff(args), args.params.event)
  return act(args, reasonForm, ({ reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await cancelEvent(trx, actor, { event: event.slug, reason })
      return paths.deskEvent(event.slug)
    }),
  )
})

export default function EventCancellation() {
  const { form, sessions, people, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={state}
      title={say('event-writing:cancellation.title')}
      lead={say('event-writing:cancellation.lead', { sessions, people })}
      button={say('event-writing:cancellation.do')}
      tone="danger"
      back={paths.deskEvent(page.event.slug)}
    >
      <ReasonOfCancelling />
    </EventFormPage>
  )
}
