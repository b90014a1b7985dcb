import { framed } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { invitationBatches, invitationStates } from '../../invitation.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = atDesk(editedInvitations, async (own, args) => {
  const title = args.say('invitations:title')
  return { title, ...framed(own), batches: await invitationBatches(db, own.event.id) }
})

export default function Invitations() {
  const { batches, ...page } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} title={say('invitations:title')} lead={say('invitations:lead')}>
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
        <DataTable
          cards
          caption={say('invitations:batches')}
          columns={[
            { key: 'label', label: t('invitations:label'), head: true },
            { key: 'madeAt', label: t('invitations:madeAt') },
            { key: 'count', label: t('invitations:count'), numeric: true },
            ...invitationStates.map((state) => ({
              key: state,
              label: t(`invitations:state.${state}`),
              numeric: true,
            })),
          ]}
          rows={batches.map(({ id, label, madeAt, count, states }) => ({
            key: id,
            cells: {
              label: (
                <A to={href('/desk/events/:event/invitations/:batch', { event: slug, batch: id })}>
                  <span lang="ja">{label}</span>
                </A>
              ),
              madeAt: <Moment value={madeAt} />,
              count: count.toLocaleString(),
              ...Object.fromEntries(invitationStates.map((state) => [state, (states[state] ?? 0).toLocaleString()])),
            },
          }))}
        />
      ) : (
        <Empty title={say('invitations:none')} />
      )}
    </EventDeskPage>
  )
}
