import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { groupOf } from '../../member.ts'
import { endMembership, findMember } from '../../membership.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  const member = await findMember(db, group.id, args.params.member)
  const isMe = member.personId === me.id
  requireThat(isMe || mayManage(group))
  return { me, group, member, isMe }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, member, isMe } = await mine(args)
  const { name, email } = await personWords(db, member.personId)
  const head = { title: textOf(args.context)(isMe ? 'members:end.leave' : 'members:end.link'), noindex: true }
  const stays = member.role === 'representative'
  return { head, group, isMe, stays, who: name || email, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group, member, isMe } = await mine(args)
  const form = await readForm(args.context, z.object({}))
  if (!form.ok) return form.again()
  const done = await form.attempt(async () => {
    await endMembership(db, me.id, { organisation: group.id, member: member.id })
    return isMe ? href('/my') : href('/my/groups/:group/members', { group: group.slug }, { done: 'ended' })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function MemberEnding() {
  const { group, isMe, stays, who, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const above = [{ to: href('/my/groups/:group/members', { group: group.slug }), label: say('members:list.title') }]
  const title = say(isMe ? 'members:end.leave' : 'members:end.link')
  const lead = stays
    ? say('members:refused.representativeStays')
    : isMe
      ? say('members:end.leaveLead')
      : say('members:end.lead', { who })
  return (
    <MyGroupPage group={group} above={above} title={title} lead={lead}>
      <ErrorSummary state={state} />
      {stays ? (
        <p>
          <A to={href('/my/groups/:group/hand-over', { group: group.slug })}>{say('members:handOver.title')}</A>
        </p>
      ) : (
        <Form state={state}>
          <InTheNameOf group={group} />
          <p className="actions">
            <Button tone="danger">{say(isMe ? 'members:end.leaveButton' : 'members:end.button')}</Button>
            <A to={href('/my/groups/:group/members', { group: group.slug })}>{say('members:back')}</A>
          </p>
        </Form>
      )}
    </MyGroupPage>
  )
}
