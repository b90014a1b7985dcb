import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { viewApplicant } from '#app/events/signups/signup-person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { callForm, openingForm } from '../../call-form.ts'
import { noteCall } from '../../calls.ts'
import { askedCall } from '../../desk-access.ts'
import { CallFacts, CallForms } from '../../views/desk/call-forms.tsx'

export const loader = atDesk(askedCall, ({ call }) => ({ heading: 'event-calls:one', call, fields: {} }))

/** First who it is, which is on record; the answer shows whom to call, and takes what came of it. */
export const action = atDesk(askedCall, async ({ actor, event, call }, args) => {
  const reason = args.say('event-calls:reason', { what: args.say(`event-calls:kind.${call.kind}`) })
  const seen = () => viewApplicant(db, actor, { signup: call.signup, reason })
  if (!args.context.form?.has('outcome')) {
    return act(args, openingForm, async (_, { state }) => ({ state, current: null, person: await seen() }))
  }
  return act(args, callForm, async ({ outcome, note }) => {
    await noteCall(db, actor, { call: call.id, outcome, note })
    return href('/desk/events/:event/calls', { event: event.slug })
  })
})

export default function Call() {
  const { call, sent, state, ...page } = usePage<typeof loader, typeof action>()
  return (
    <EventDeskPage {...page}>
      <CallFacts slug={page.event.slug} call={call} />
      <CallForms
        slug={page.event.slug}
        call={call}
        state={state}
        person={sent?.person ?? null}
        isSeen={sent !== undefined}
      />
    </EventDeskPage>
  )
}
