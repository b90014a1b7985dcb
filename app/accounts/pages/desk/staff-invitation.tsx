import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { invite, latestInvitation } from '../../invitation.ts'
import { findMember } from '../../membership.ts'
import { LatestLink } from '../../views/latest-link.tsx'
import { OneTimeLink } from '../../views/one-time-link.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { id, name, state } = await findMember(db, args.params.member)
  const latest = await latestInvitation(db, id)
  return {
    heading: 'accounts:link.title',
    member: { id, name, state },
    latest,
    isOver: !latest || latest.expiresAt <= new Date(),
  }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { id, name } = await findMember(db, args.params.member)
  const { token, expiresAt } = await invite(db, actor, id)
  return { link: { url: config.publicUrl + href('/desk/invitations/:token', { token }), expiresAt, name } }
})

export default function StaffInvitation() {
  const { member, latest, isOver, sent, say, ...page } = usePage<typeof loader, typeof action>()
  return (
    <DeskPage
      {...page}
      current="staff"
      way={[
        { to: href('/desk/staff'), label: say('accounts:staff.title') },
        { to: href('/desk/staff/:member', { member: member.id }), label: member.name },
      ]}
    >
      {sent?.link ? (
        <OneTimeLink {...sent.link} />
      ) : (
        <>
          <p className="lead">
            {say(member.state === 'active' ? 'accounts:link.leadActive' : 'accounts:link.lead', { name: member.name })}
          </p>
          {latest && <LatestLink {...latest} isOver={isOver} />}
          <p>{say('accounts:link.endsEarlier')}</p>
          <Form>
            <p className="actions">
              <Button>{say('accounts:link.make')}</Button>
            </p>
          </Form>
        </>
      )}
      <p>
        <A to={href('/desk/staff/:member', { member: member.id })}>
          {say('accounts:staff.backTo', { name: member.name })}
        </A>
      </p>
    </DeskPage>
  )
}
