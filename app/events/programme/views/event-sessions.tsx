import { dayWithReadings, endWithReadings, isoDay, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, RubyText, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { PublicEvent } from '../public-event.ts'
import { placesLeft } from './places-left.ts'
import { SessionWhere } from './session-where.tsx'

type Event = SerializeFrom<PublicEvent>
type Session = Event['sessions'][number]

/** When and where each session is, how full it is, and what can be asked for. */
export function EventSessions({ event }: { event: Event }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {event.sessions.map((session) => (
        <li key={session.number} id={`session-${session.number}`}>
          <h3>
            {event.sessions.length > 1 && <>{say('events:session', { number: session.number })} </>}
            <SessionWhen session={session} />
          </h3>
          {session.title.ja && <Written as="p" {...session.title} />}
          <p>
            <SessionWhere session={session} />
            {session.form !== 'venue' && !session.cancelledBecause && event.state !== 'past' && (
              <>
                <br />
                <span className="hint">{say('event-page:online.told')}</span>
              </>
            )}
          </p>
          {session.cancelledBecause ? (
            <p>
              <StateTag kind="event" state="cancelled" /> <span lang="ja">{session.cancelledBecause}</span>
            </p>
          ) : (
            <>
              <Places event={event} session={session} />
              <Services session={session} />
              {session.hasReport && (
                <p>
                  <A
                    to={href('/events/:event/sessions/:session/report', { event: event.slug, session: session.number })}
                  >
                    {say('event-report:public.read')}
                  </A>
                </p>
              )}
              <p className="meta">
                <A
                  to={href('/events/:event/sessions/:session/calendar.ics', {
                    event: event.slug,
                    session: session.number,
                  })}
                >
                  {say('events:about.calendar')}
                </A>
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

export function SessionWhen({ session }: { session: { startsAt: string; endsAt: string } }) {
  const { lang } = useText()
  const end = momentWithReadings(session.endsAt, lang)
  const isSameDay = isoDay(session.startsAt) === isoDay(session.endsAt)
  const shown = isSameDay ? end.slice(dayWithReadings(session.endsAt, lang).length).replace(/^[, ]+/, '') : end
  return (
    <>
      <Moment value={session.startsAt} /> – <RubyText text={shown} />
    </>
  )
}

function Places({ event, session }: { event: Event; session: Session }) {
  const { say } = useText()
  if (event.state === 'past' || event.state === 'cancelled') return null
  const { quota, waiting, applied } = session
  const { key, free } = placesLeft(event.way, session)
  return <p>{say(`events:places.${key}`, { quota, count: { draw: applied, free, full: waiting }[key] })}</p>
}

function Services({ session }: { session: Session }) {
  const { say, lang } = useText()
  if (session.services.length === 0) return null
  return (
    <>
      <p className="hint">{say('events:about.services')}</p>
      <ul>
        {session.services.map(({ kind, ageFrom, ageTo, closesAt }) => (
          <li key={kind}>
            {say(`events:service.${kind}`)}
            {ageFrom !== null && ageTo !== null && <> ({say('events:about.ages', { from: ageFrom, to: ageTo })})</>}
            {closesAt && <> – {say('events:about.until', { moment: endWithReadings(closesAt, lang) })}</>}
          </li>
        ))}
      </ul>
    </>
  )
}
