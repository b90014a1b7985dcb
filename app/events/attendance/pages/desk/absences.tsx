import { partiesOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { sessionDay } from '../../day.ts'
import { AbsenceTable } from '../../views/desk/absence-table.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const [parties, figures] = await Promise.all([
    partiesOf(db, own.session, { states: ['accepted'] }),
    attendance(db, own.session.id),
  ])
  const key = own.frame.session.isOver ? 'events-day:absences.title' : 'events-day:absences.yet'
  return { heading: key, figures, parties: parties.flatMap(behind) }
})

type Party = Awaited<ReturnType<typeof partiesOf>>[number]

/** A party that has not come, or those of it who have not. */
const behind = (party: Party): Party[] => {
  const rest = party.people - (party.checkIn?.people ?? 0)
  return rest > 0 && !party.checkIn?.restStaysAway ? [{ ...party, people: rest }] : []
}

/** Who has a place and has not come: while it lasts, and once it is over. */
export default function Absences() {
  const { parties, figures, say, ...page } = usePage<typeof loader>()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page}>
      <RoomFigures figures={figures} slug={slug} session={number} />
      {parties.length > 0 ? (
        <AbsenceTable slug={slug} session={number} caption={say(page.heading)} parties={parties} />
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
