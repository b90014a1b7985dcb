import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Person } from '#app/accounts/lucia-adapter.ts'
import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { mayManage } from '#app/organisations/groups/access.ts'
import { endMembership, findMember } from '#app/organisations/groups/membership.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'

async function endedMember(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  const member = await findMember(db, group.id, named.member)
  const isMe = member.personId === me.id
  requireThat(isMe || mayManage(group))
  return { group, member, isMe }
}

export const loader = forPerson(endedMember, async ({ group, member, isMe }, args) => {
  const { name, email } = await personWords(db, member.personId)
  return {
    title: args.say(isMe ? 'members:end.leave' : 'members:end.link'),
    ...{ group, isMe, stays: member.role === 'representative' },
    who: name || email,
    form: freshForm(),
  }
})

export const action = forPerson(endedMember, async ({ me, group, member, isMe }, args) =>
  act(args, z.object({}), async () => {
    await endMembership(db, me.id, { organisation: group.id, member: member.id })
    return isMe ? href('/my') : href('/my/groups/:group/members', { group: group.slug }, { done: 'ended' })
  }),
)

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
