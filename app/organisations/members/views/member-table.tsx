import { href } from '#app/href.ts'
import type { MemberRole } from '#app/organisations/groups/tables.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Member = { id: string; role: MemberRole; since: string; name: string; email: string | null; isMe: boolean }
type Props = { group: string; members: Member[]; canManage: boolean }

/** Who acts for a group; from here one leaves, or ends what another does. The representative hands over first. */
export function MemberTable({ group, members, canManage }: Props) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('members:list.caption')}
      columns={[
        { key: 'who', label: written('members:list.who'), head: true },
        { key: 'role', label: written('members:list.role') },
        { key: 'since', label: written('members:list.since') },
        { key: 'end', label: written('members:list.action') },
      ]}
      rows={members.map(({ id, role, since, name, email, isMe }) => ({
        key: id,
        cells: {
          who: (
            <>
              {name || email || say('members:list.nameless')} {isMe && say('members:list.you')}
              {name && email && <div className="hint">{email}</div>}
            </>
          ),
          role: say(`groups:role.${role}`),
          since: <Day value={since} />,
          end:
            role !== 'representative' && (isMe || canManage) ? (
              <A to={href('/my/groups/:group/members/:member/ending', { group, member: id })}>
                {say(isMe ? 'members:end.leave' : 'members:end.link')}
              </A>
            ) : null,
        },
      }))}
    />
  )
}

type Invitation = { id: string; role: MemberRole; email: string; expiresAt: string }

export function InvitationTable({ group, invitations }: { group: string; invitations: Invitation[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('members:invite.caption')}
      columns={[
        { key: 'to', label: written('members:invite.email'), head: true },
        { key: 'role', label: written('members:list.role') },
        { key: 'until', label: written('members:invite.until') },
        { key: 'withdraw', label: written('members:list.action') },
      ]}
      rows={invitations.map(({ id, role, email, expiresAt }) => ({
        key: id,
        cells: {
          to: email,
          role: say(`groups:role.${role}`),
          until: <Moment value={expiresAt} />,
          withdraw: (
            <A to={href('/my/groups/:group/invitations/:invitation/withdrawal', { group, invitation: id })}>
              {say('members:invite.withdraw')}
            </A>
          ),
        },
      }))}
    />
  )
}
