import { partiesOf } from '#app/events/signups/party.ts'
import { atDesk } from '#app/http/page.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { PartyServices } from '../../views/desk/party-services.tsx'
import { Roll, Ticks } from '../../views/desk/roll.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const parties = await partiesOf(db, own.session, { states: ['accepted'] })
  const people = parties.reduce((sum, party) => sum + party.people, 0)
  return { heading: 'events-day:lists.numbers', parties, people }
})

/** The list without names: nobody needs a reason to see it. */
export default function DayNumbers() {
  const { parties, people, say, ...page } = usePage<typeof loader>()
  return (
    <DayPage {...page}>
      {parties.length === 0 && <Empty title={say('events-day:lists.nobody')} />}
      <Roll
        page={page}
        caption={say('events-day:lists.caption', { parties: parties.length, people })}
        columns={[
          { key: 'ticks', label: say('events-day:lists.came') },
          { key: 'number', label: say('events-desk:signups.number') },
          { key: 'people', label: say('events-desk:signups.people'), numeric: true },
          { key: 'services', label: say('events:about.services') },
        ]}
        rows={parties.map((party) => ({
          key: party.id,
          cells: {
            ticks: <Ticks count={party.people} />,
            number: <strong className="roll-name">{party.number}</strong>,
            people: party.people,
            services: <PartyServices services={party.services} />,
          },
        }))}
      />
    </DayPage>
  )
}
