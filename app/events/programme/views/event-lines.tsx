import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { EventAbout } from '../public-links.ts'

/** Beside a section or a call: the events about it that are still to come. */
export function EventLines({ events }: { events: EventAbout[] }) {
  const { say } = useText()
  return events.map(({ slug, title, startsAt }) => (
    <p key={slug} className="meta">
      <span>{say('event-page:about')}</span>
      <A to={href('/events/:event', { event: slug })}>
        <Written {...title} />
      </A>
      <Day value={startsAt} />
    </p>
  ))
}
