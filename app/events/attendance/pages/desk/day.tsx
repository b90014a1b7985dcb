import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { arrivals } from '#app/events/signups/party.ts'
import { textOf } from '#app/http/context.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { paths } from '#app/paths.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { Arrivals } from '../../views/desk/arrivals.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { NumberForm } from '../../views/desk/number-form.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'

const shownArrivals = 10

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await sessionDay(db, await staff(args), args.params)
  const { id } = own.session
  const [figures, newest] = await Promise.all([attendance(db, id), arrivals(db, id, shownArrivals)])
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    head: { title: textOf(args.context)('events-day:door.title'), noindex: true },
    ...framedDay(own),
    figures,
    arrivals: newest,
    done: newest.find((each) => each.id === done) ?? null,
  }
})

export default function Day() {
  const { figures, arrivals, done, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const [{ slug }, { number }] = [page.event, page.session]
  const mayReceive = page.session.isDoorOpen && !page.session.isCancelled
  return (
    <DayPage {...page} title={say('events-day:door.title')} isTop>
      {done && (
        <Notice tone="good" role="status" title={say('events-day:door.done', { count: done.people })}>
          <p className="meta">
            <span>{done.number ?? say('events-day:walkIn.one')}</span>
            {done.table !== null && <strong>{say('events-day:tables.number', { number: done.table })}</strong>}
            <A to={paths.undoing(slug, number, done.id)}>{say('events-day:undo.do')}</A>
          </p>
        </Notice>
      )}
      <RoomFigures figures={figures} slug={slug} session={number} />
      {mayReceive ? (
        <div className="door">
          <NumberForm slug={slug} session={number} />
          <ButtonLink to={paths.namesAtDoor(slug, number)} tone="quiet">
            {say('events-day:names.title')}
          </ButtonLink>
          <ButtonLink to={paths.walkIn(slug, number)} tone="quiet">
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
          [paths.dayList(slug, number), 'events-day:lists.names'],
          [paths.dayNumbers(slug, number), 'events-day:lists.numbers'],
          [paths.dayListCsv(slug, number), 'events-day:lists.csv'],
          [paths.tables(slug, number), 'events-day:tables.title'],
          [paths.absences(slug, number), page.session.isOver ? 'events-day:absences.title' : 'events-day:absences.yet'],
        ].map(([to = '', label = '']) => (
          <li key={to}>
            <A to={to}>{say(label)}</A>
          </li>
        ))}
      </ul>
    </DayPage>
  )
}
