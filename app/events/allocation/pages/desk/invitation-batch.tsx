import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { LetterParts } from '#app/surveys/sheets/views/desk/letter-parts.tsx'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { findInvitationBatch } from '../../invitation.ts'
import { editedInvitations } from '../../invitation-page.ts'

export const loader = atDesk(editedInvitations, async (own, args) => {
  const batch = await findInvitationBatch(db, own.event.id, args.params.batch)
  const title = args.say('invitations:batch.title')
  return { title, batch, isPublic: own.event.publishedAt !== null }
})

export default function InvitationBatch() {
  const { batch, isPublic, say, t, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventDeskPage
      {...page}
      title={<span lang="ja">{batch.label}</span>}
      lead={say('invitations:batch.lead', { count: batch.count })}
    >
      <h2>{say('invitations:batch.letters')}</h2>
      <p>{say(isPublic ? 'invitations:batch.lettersLead' : 'invitations:batch.notPublic')}</p>
      {isPublic && (
        <LetterParts
          parts={batch.parts}
          range={t('invitations:batch.range')}
          to={(form, { from }) =>
            href('/desk/events/:event/invitations/:batch/letters.pdf', { event: slug, batch: batch.id }, { form, from })
          }
        />
      )}
      <h2>{say('invitations:batch.list')}</h2>
      <p>{say('invitations:batch.listLead')}</p>
      <p>
        <A to={href('/desk/events/:event/invitations/:batch/codes.csv', { event: slug, batch: batch.id })}>
          {say('invitations:batch.csv')}
        </A>
      </p>
    </EventDeskPage>
  )
}
