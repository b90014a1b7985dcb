import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { NextEvent, PastEvent } from '../next-events.ts'
import { SessionWhen } from './event-sessions.tsx'
import { SessionWhere } from './session-where.tsx'

/** What comes next, calmly: a line for each event. */
export function NextEvents({ events }: { events: NextEvent[] }) {
  const { say } = useText()
  return (
    <ul className="entries close">
      {events.map((event) => (
        <li key={event.slug}>
          <p className="entry-title">
            <A to={href('/events/:event', { event: event.slug })}>
              <Written {...event.title} />
            </A>
          </p>
          <p className="meta">
            {event.state === 'open' && <StateTag kind="event" state="open" />}
            <span>{say(`events:kind.${event.kind}`)}</span>
            <span>
              <SessionWhen session={event} />
            </span>
            <span>
              <SessionWhere session={event} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** On the front page; nothing where nothing is planned. */
export function FrontEvents({ events }: { events: NextEvent[] }) {
  const { say } = useText()
  if (events.length === 0) return null
  return (
    <section>
      <h2>{say('events-list:next')}</h2>
      <NextEvents events={events} />
      <p>
        <A to={href('/events')}>{say('events-list:all')}</A>
      </p>
    </section>
  )
}

/** On the page of a group: what it holds together with the city. */
export function GroupEvents({ ahead, past }: { ahead: NextEvent[]; past: PastEvent[] }) {
  const { say } = useText()
  if (ahead.length === 0 && past.length === 0) return null
  return (
    <section>
      <h2>{say('events-list:ofGroup')}</h2>
      {ahead.length > 0 && <NextEvents events={ahead} />}
      {past.length > 0 && (
        <>
          <h3>{say('events-list:over')}</h3>
          <ul className="entries close">
            {past.map(({ slug, kind, title, startsAt }) => (
              <li key={slug}>
                <p className="entry-title">
                  <A to={href('/events/:event', { event: slug })}>
                    <Written {...title} />
                  </A>
                </p>
                <p className="meta">
                  <span>{say(`events:kind.${kind}`)}</span>
                  <Day value={startsAt} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
