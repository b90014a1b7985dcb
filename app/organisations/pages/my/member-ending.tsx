import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/connection'
import { requireThat } from '../../../accounts/access.ts'
import { personWords } from '../../../accounts/person.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle } from '../../../http/handle.ts'
import { person } from '../../../http/person.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'
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
    return isMe ? paths.my() : paths.myMembers(group.slug, { done: 'ended' })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function MemberEnding() {
  const { group, isMe, stays, who, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  const above = [{ to: paths.myMembers(group.slug), label: say('members:list.title') }]
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
          <A to={paths.handOver(group.slug)}>{say('members:handOver.title')}</A>
        </p>
      ) : (
        <Form state={state}>
          <InTheNameOf group={group} />
          <p className="actions">
            <Button tone="danger">{say(isMe ? 'members:end.leaveButton' : 'members:end.button')}</Button>
            <A to={paths.myMembers(group.slug)}>{say('members:back')}</A>
          </p>
        </Form>
      )}
    </MyGroupPage>
  )
}
