import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { openInvitations, withdrawInvitation } from '../../invitation.ts'
import { groupOf } from '../../member.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  requireThat(mayManage(group))
  return { me, group }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group } = await mine(args)
  const invitation = (await openInvitations(db, group.id)).find(({ id }) => id === args.params.invitation)
  if (!invitation) throw new NotFound('members:refused.invitationGone')
  const head = { title: textOf(args.context)('members:invite.withdraw'), noindex: true }
  return { head, group, email: invitation.email, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.context, z.object({}))
  if (!form.ok) return form.again()
  await withdrawInvitation(db, me.id, { organisation: group.id, invitation: args.params.invitation ?? '' })
  return go(args.context, href('/my/groups/:group/members', { group: group.slug }, { done: 'withdrawn' }))
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
