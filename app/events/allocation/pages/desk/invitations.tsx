import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { invitationBatches, invitationStates } from '../../invitation.ts'
import { editedInvitations } from '../../invitation-page.ts'
import { InvitationTable } from '../../views/desk/invitation-table.tsx'

export const loader = atDesk(editedInvitations, async (own) => {
  return { heading: 'invitations:title', batches: await invitationBatches(db, own.event.id) }
})

export default function Invitations() {
  const { batches, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} lead={say('invitations:lead')}>
      <p className="actions">
        <ButtonLink to={href('/desk/events/:event/invitations/new', { event: slug })}>
          {say('invitations:new')}
        </ButtonLink>
        {batches.length > 0 && (
          <ButtonLink to={href('/desk/events/:event/invitations/void', { event: slug })} tone="quiet">
            {say('invitations:ends.title')}
          </ButtonLink>
        )}
      </p>
      {batches.length > 0 ? (
        <InvitationTable slug={slug} states={[...invitationStates]} batches={batches} />
      ) : (
        <Empty title={say('invitations:none')} />
      )}
    </EventDeskPage>
  )
}
