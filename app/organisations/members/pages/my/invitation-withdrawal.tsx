import { href } from '#app/href.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { forPerson } from '#app/http/page.ts'
import { managedGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { openInvitations, withdrawInvitation } from '../../invitation.ts'

export const loader = forPerson(managedGroup, async ({ group }, args) => {
  const invitation = (await openInvitations(db, group.id)).find(({ id }) => id === args.params.invitation)
  if (!invitation) throw new NotFound('members:refused.invitationGone')
  return { title: args.say('members:invite.withdraw'), group, email: invitation.email, form: freshForm() }
})

/** Whatever refuses it is a page of its own: the form is of an invitation that is open. */
export const action = forPerson(managedGroup, async ({ me, group }, { params, context }) => {
  await withdrawInvitation(db, me.id, { organisation: group.id, invitation: params.invitation ?? '' })
  return go(context, href('/my/groups/:group/members', { group: group.slug }, { done: 'withdrawn' }))
})

export default function InvitationWithdrawal() {
  const { group, email, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const above = [{ to: href('/my/groups/:group/members', { group: group.slug }), label: say('members:list.title') }]
  return (
    <MyGroupPage
      group={group}
      above={above}
      title={say('members:invite.withdraw')}
      lead={say('members:invite.withdrawLead', { email })}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <InTheNameOf group={group} />
        <p className="actions">
          <Button tone="danger">{say('members:invite.withdrawButton')}</Button>
          <A to={href('/my/groups/:group/members', { group: group.slug })}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
