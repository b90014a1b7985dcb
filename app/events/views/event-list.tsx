import type { SerializeFrom } from '@remix-run/node'
import { paths } from '../../paths.ts'
import { Moment } from '../../ui/dates.tsx'
import { A, useText, Written } from '../../ui/language.tsx'
import { Tag } from '../../ui/parts.tsx'
import type { ListedEvent } from '../public-event.ts'

const tones = { coming: 'neutral', open: 'good', closed: 'neutral', past: 'neutral' } as const

export function EventList({ events }: { events: SerializeFrom<ListedEvent>[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {events.map((event) => (
        <li key={event.slug}>
          <p className="entry-title">
            <A to={paths.event(event.slug)}>
              <Written {...event.title} />
            </A>
          </p>
          <p className="meta">
            <Tag tone={tones[event.state]}>{say(`events:state.${event.state}`)}</Tag>
            <span>{say(`events:kind.${event.kind}`)}</span>
            {event.startsAt && (
              <strong>
                <Moment value={event.startsAt} />
              </strong>
            )}
            {event.venue && <span lang="ja">{event.venue}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
