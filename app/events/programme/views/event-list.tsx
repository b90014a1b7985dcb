import { columnDayWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { A, RubyText, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { FoundEvent, FoundSession } from '../found-events.ts'
import { SessionWhen } from './event-sessions.tsx'
import { placesLeft } from './places-left.ts'
import { SessionWhere } from './session-where.tsx'

const shown = 3

/** Each event with the sessions that were asked for. */
export function EventList({ events }: { events: SerializeFrom<FoundEvent>[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {events.map((event) => (
        <li key={event.slug} className="dated">
          <FirstDay event={event} />
          <h2 className="entry-title">
            <A to={href('/events/:event', { event: event.slug })}>
              <Written {...event.title} />
            </A>
          </h2>
          <State event={event} />
          <p className="meta">
            <span>{say(`events:kind.${event.kind}`)}</span>
            <Helps event={event} />
          </p>
          <ul className="event-times">
            {event.sessions.slice(0, shown).map((session) => (
              <li key={session.number}>
                <span>
                  {event.of > 1 && <>{say('events:session', { number: session.number })} </>}
                  <SessionWhen session={session} />{' '}
                  <span className="where">
                    <SessionWhere session={session} />
                  </span>
                </span>{' '}
                <span className="places">
                  {session.cancelled ? (
                    <StateTag kind="event" state="cancelled" />
                  ) : (
                    event.state === 'open' && <PlacesLeft event={event} session={session} />
                  )}
                </span>
              </li>
            ))}
            {event.sessions.length > shown && (
              <li>{say('events-list:more', { count: event.sessions.length - shown })}</li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The day that a reader looks for, in a column of its own; the moment stands in full below the title. */
function FirstDay({ event }: { event: SerializeFrom<FoundEvent> }) {
  const { lang } = useText()
  const [first] = event.sessions
  return (
    <p className="entry-day" aria-hidden="true">
      {first && <RubyText text={columnDayWithReadings(first.startsAt, lang)} />}
    </p>
  )
}

function State({ event }: { event: SerializeFrom<FoundEvent> }) {
  if (event.sessions.every(({ cancelled }) => cancelled)) return null
  return (
    <p className="entry-state">
      <StateTag kind="event" state={event.state} />
    </p>
  )
}

function PlacesLeft({ event, session }: { event: SerializeFrom<FoundEvent>; session: FoundSession }) {
  const { say } = useText()
  const { key, free } = placesLeft(event.way, session)
  return <b>{say(`events-list:places.${key}`, { quota: session.quota, count: free })}</b>
}

/** What is there for those who could not come without it, in any of the sessions. */
function Helps({ event }: { event: SerializeFrom<FoundEvent> }) {
  const { say } = useText()
  const all = ['childcare', 'sign_language', 'captions'] as const
  return all
    .filter((help) => event.sessions.some(({ helps }) => helps.includes(help)))
    .map((help) => <span key={help}>{say(`events-list:help.${help}`)}</span>)
}
