import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import type { DeskEvent } from '../../desk-events.ts'

const tones = {
  draft: 'neutral',
  coming: 'neutral',
  open: 'good',
  closed: 'warn',
  past: 'neutral',
  cancelled: 'bad',
} as const

export function StateTag({ state }: { state: keyof typeof tones }) {
  const { say } = useText()
  return <Tag tone={tones[state]}>{say(`events:state.${state}`)}</Tag>
}

export function EventTable({ events }: { events: SerializeFrom<DeskEvent>[] }) {
  const { say, t } = useText()
  return (
    <DataTable
      cards
      caption={t('events-desk:list.title')}
      isTitled
      columns={[
        { key: 'name', label: t('events-desk:list.name'), head: true },
        { key: 'state', label: t('events-desk:list.state') },
        { key: 'starts', label: t('events-desk:list.starts') },
        { key: 'closes', label: t('events-desk:form.closesAt') },
        { key: 'department', label: t('events-desk:list.department') },
        { key: 'applied', label: t('events-desk:list.applied'), numeric: true },
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
          state: <StateTag state={event.state} />,
          starts: event.startsAt ? <Moment value={event.startsAt} /> : say('events-desk:list.noSession'),
          closes: <Until value={event.closesAt} />,
          department: event.department,
          applied: say('events-desk:list.of', { applied: event.applied, places: event.places }),
        },
      }))}
    />
  )
}
