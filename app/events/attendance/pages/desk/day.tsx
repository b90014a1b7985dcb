import { arrivals } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { sessionDay } from '../../day.ts'
import { Arrivals } from '../../views/desk/arrivals.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { JustArrived } from '../../views/desk/just-arrived.tsx'
import { NumberForm } from '../../views/desk/number-form.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'

const shownArrivals = 10

export const loader = atDesk(sessionDay, async (own, args) => {
  const { id } = own.session
  const [figures, newest] = await Promise.all([attendance(db, id), arrivals(db, id, shownArrivals)])
  const done = args.query.get('done')
  return {
    heading: 'events-day:door.title',
    figures,
    arrivals: newest,
    done: newest.find((each) => each.id === done) ?? null,
  }
})

export default function Day() {
  const { figures, arrivals, done, say, ...page } = usePage<typeof loader>()
  const [{ slug }, { number }] = [page.event, page.session]
  const mayReceive = page.session.isDoorOpen && !page.session.isCancelled
  const here = { event: slug, session: number }
  return (
    <DayPage {...page} isTop>
      <JustArrived slug={slug} session={number} done={done} />
      <RoomFigures figures={figures} slug={slug} session={number} />
      {mayReceive ? (
        <div className="door">
          <NumberForm slug={slug} session={number} />
          <ButtonLink to={href('/desk/events/:event/sessions/:session/day/names', here)} tone="quiet">
            {say('events-day:names.title')}
          </ButtonLink>
          <ButtonLink to={href('/desk/events/:event/sessions/:session/day/walk-in', here)} tone="quiet">
            {say('events-day:walkIn.title')}
          </ButtonLink>
        </div>
      ) : (
        !page.session.isCancelled && <Notice tone="info" title={say('events-day:refused.tooEarly')} />
      )}
      <h2>{say('events-day:door.newest')}</h2>
      {arrivals.length > 0 ? (
        <Arrivals slug={slug} session={number} arrivals={arrivals} />
      ) : (
        <Empty title={say('events-day:door.nobody')} />
      )}
      <h2>{say('events-day:lists.title')}</h2>
      <ul className="door-links">
        {[
          [href('/desk/events/:event/sessions/:session/day/list', here), 'events-day:lists.names'],
          [href('/desk/events/:event/sessions/:session/day/numbers', here), 'events-day:lists.numbers'],
          [href('/desk/events/:event/sessions/:session/day/list.csv', here), 'events-day:lists.csv'],
          [href('/desk/events/:event/sessions/:session/day/tables', here), 'events-day:tables.title'],
          [
            href('/desk/events/:event/sessions/:session/day/absences', here),
            page.session.isOver ? 'events-day:absences.title' : 'events-day:absences.yet',
          ],
        ].map(([to = '', label = '']) => (
          <li key={to}>
            <A to={to}>{say(label)}</A>
          </li>
        ))}
      </ul>
    </DayPage>
  )
}
