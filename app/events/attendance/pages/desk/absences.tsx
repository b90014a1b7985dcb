import { partiesOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { PartyServices } from '../../views/desk/party-services.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'

export const loader = atDesk(sessionDay, async (own, args) => {
  const framed = framedDay(own)
  const [parties, figures] = await Promise.all([
    partiesOf(db, own.session, { states: ['accepted'] }),
    attendance(db, own.session.id),
  ])
  const key = framed.session.isOver ? 'events-day:absences.title' : 'events-day:absences.yet'
  const head = { title: args.say(key), noindex: true }
  return { head, ...framed, title: key, figures, parties: parties.filter(({ checkIn }) => !checkIn) }
})

/** Who has a place and has not come: while it lasts, and once it is over. */
export default function Absences() {
  const { parties, figures, title, ...page } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page} title={say(title)}>
      <RoomFigures figures={figures} slug={slug} session={number} />
      {parties.length > 0 ? (
        <DataTable
          cards
          caption={t(title)}
          columns={[
            { key: 'number', label: t('events-desk:signups.number'), head: true },
            { key: 'people', label: t('events-desk:signups.people'), numeric: true },
            { key: 'services', label: t('events:about.services') },
          ]}
          rows={parties.map((party) => ({
            key: party.id,
            cells: {
              number: (
                <A
                  to={href(
                    '/desk/events/:event/sessions/:session/day/check-in',
                    { event: slug, session: number },
                    { number: party.number },
                  )}
                >
                  {party.number}
                </A>
              ),
              people: party.people,
              services: party.services.length > 0 && <PartyServices services={party.services} />,
            },
          }))}
        />
      ) : (
        <Empty title={say('events-day:absences.none')} />
      )}
      <p className="door-links">
        <A to={href('/desk/events/:event/sessions/:session/day', { event: slug, session: number })}>
          {say('events-day:door.back')}
        </A>
      </p>
    </DayPage>
  )
}
