import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { hasEnded, mayBeFollowed, mayFollow, mayManage } from '#app/organisations/groups/access.ts'
import { membersOf } from '#app/organisations/groups/membership.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { openInvitations } from '../../invitation.ts'
import { successionOf } from '../../succession.ts'
import { InvitationTable, MemberTable } from '../../views/member-table.tsx'

const none: Awaited<ReturnType<typeof openInvitations>> = []
const outcomes = ['invited', 'offered', 'withdrawn', 'ended'] as const

export const loader = forPerson(ownGroup, async ({ me, group }, args) => {
  const canManage = mayManage(group)
  const [members, invitations, succession] = await Promise.all([
    membersOf(db, group.id),
    canManage && !hasEnded(group) ? openInvitations(db, group.id) : none,
    successionOf(db, group.id),
  ])
  const asked = args.query.get('done')
  return {
    title: args.say('members:list.title'),
    group,
    canManage,
    done: outcomes.find((each) => each === asked) ?? null,
    // A member sees who else acts for the group; addresses are for those who manage it.
    members: members.map(({ personId, email, ...member }) => ({
      ...member,
      isMe: personId === me.id,
      email: canManage || personId === me.id ? email : null,
    })),
    invitations,
    isAsked: succession !== null,
    mayAsk:
      !succession &&
      mayBeFollowed(group) &&
      mayFollow(
        group.role,
        members.some(({ role }) => role === 'deputy'),
      ),
    hasEnded: hasEnded(group),
  }
})

export default function Members() {
  const { group, canManage, done, members, invitations, isAsked, mayAsk, hasEnded } = useLoaderData<typeof loader>()
  const { say } = useText()
  const succession = href('/my/groups/:group/succession', { group: group.slug })
  return (
    <MyGroupPage group={group} title={say('members:list.title')} lead={say('members:list.lead')}>
      {done && (
        <Notice tone="good" role="status">
          <p>{say(`members:list.done.${done}`)}</p>
        </Notice>
      )}
      {isAsked && (
        <Notice tone="warn" title={say('succession:open.title')}>
          <p>
            <A to={succession}>{say('succession:open.see')}</A>
          </p>
        </Notice>
      )}
      <MemberTable group={group.slug} members={members} canManage={canManage} />
      {canManage && !hasEnded && (
        <p className="actions">
          <ButtonLink to={href('/my/groups/:group/invitations/new', { group: group.slug })}>
            {say('members:invite.title')}
          </ButtonLink>
          {group.role === 'representative' && (
            <ButtonLink to={href('/my/groups/:group/hand-over', { group: group.slug })} tone="quiet">
              {say('members:handOver.title')}
            </ButtonLink>
          )}
        </p>
      )}
      {mayAsk && (
        <p>
          {say('succession:ask.why')} <A to={succession}>{say('succession:ask.title')}</A>
        </p>
      )}
      {invitations.length > 0 && <InvitationTable group={group.slug} invitations={invitations} />}
    </MyGroupPage>
  )
}
