import { framed } from '#app/events/programme/desk-events.ts'
import { EventFormPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextArea, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { voidInvitations } from '../../invitation.ts'
import { invitationEndsForm } from '../../invitation-form.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedInvitations(db, await staff(args), args.params.event)
  const head = { title: textOf(args.context)('invitations:ends.title'), noindex: true }
  return { head, ...framed(own), form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event } = await editedInvitations(db, await staff(args), args.params.event)
  return act(args, invitationEndsForm, async ({ codes, reason }) => {
    await voidInvitations(db, actor, { event: event.id, codes, reason })
    return href('/desk/events/:event/invitations', { event: event.slug })
  })
})

export default function InvitationEnds() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <EventFormPage
      {...page}
      state={stateOf(useActionData<typeof action>(), form)}
      title={say('invitations:ends.title')}
      lead={say('invitations:ends.lead')}
      button={say('invitations:ends.button')}
      tone="danger"
      back={href('/desk/events/:event/invitations', { event: page.event.slug })}
    >
      <TextArea name="codes" label={say('invitations:ends.codes')} rows={6} required />
      <TextField name="reason" label={say('events-desk:reason')} maxLength={200} required />
    </EventFormPage>
  )
}
