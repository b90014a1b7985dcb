import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, StateTag } from '#app/ui/parts.tsx'
import type { DeskEvent } from '../../desk-events.ts'

export function EventTable({ events }: { events: SerializeFrom<DeskEvent>[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('events-desk:list.title')}
      isTitled
      columns={[
        { key: 'name', label: written('events-desk:list.name'), head: true },
        { key: 'state', label: written('events-desk:list.state') },
        { key: 'starts', label: written('events-desk:list.starts') },
        { key: 'closes', label: written('events-desk:form.closesAt') },
        { key: 'department', label: written('events-desk:list.department') },
        { key: 'applied', label: written('events-desk:list.applied'), numeric: true },
      ]}
      rows={events.map((event) => ({
        key: event.slug,
        cells: {
          name: (
            <>
              <A to={href('/desk/events/:event', { event: event.slug })}>
                <span lang="ja">{event.title}</span>
              </A>
              <div className="hint">
                {say(`events:kind.${event.kind}`)} – {say(`events:way.${event.way}`)}
              </div>
            </>
          ),
          state: <StateTag kind="event" state={event.state} />,
          starts: event.startsAt ? <Moment value={event.startsAt} /> : say('events-desk:list.noSession'),
          closes: <Until value={event.closesAt} />,
          department: event.department,
          applied: say('events-desk:list.of', { applied: event.applied, places: event.places }),
        },
      }))}
    />
  )
}
