import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { EventAbout } from '../public-links.ts'

/** Beside a section or a call: the events about it that are still to come. */
export function EventLines({ events }: { events: EventAbout[] }) {
  const { say } = useText()
  if (events.length === 0) return null
  return (
    <div className="about-lines">
      <p className="hint">{say('event-page:about')}</p>
      <ul className="plain">
        {events.map(({ slug, title, startsAt }) => (
          <li key={slug} className="meta">
            <A to={href('/events/:event', { event: slug })}>
              <Written {...title} />
            </A>
            <Day value={startsAt} />
          </li>
        ))}
      </ul>
    </div>
  )
}
