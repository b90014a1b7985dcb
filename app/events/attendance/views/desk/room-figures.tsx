import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Facts } from '#app/ui/parts.tsx'
import type { Attendance } from '../../attendance.ts'

export type Figures = SerializeFrom<Attendance>

/** Who came, who may still come, and what is free; afterwards who stayed away. */
export function RoomFigures({ figures, slug, session }: { figures: Figures; slug: string; session: number }) {
  const { say } = useText()
  const { came, expected, absent, walkIns, free, quota, over } = figures
  const rest = over
    ? {
        value: absent,
        label: say('events-day:figures.absent'),
        to: href('/desk/events/:event/sessions/:session/day/absences', { event: slug, session }),
      }
    : {
        value: expected,
        label: say('events-day:figures.expected'),
        to: href('/desk/events/:event/sessions/:session/day/absences', { event: slug, session }),
      }
  return (
    <div className="room">
      <Facts
        items={[
          { value: came, label: say('events-day:figures.came') },
          rest,
          { value: free < 0 ? `−${-free}` : free, label: say('events-day:figures.free', { quota }) },
        ]}
      />
      {(walkIns > 0 || free < 0) && (
        <p className="meta">
          {walkIns > 0 && <span>{say('events-day:figures.walkIns', { count: walkIns })}</span>}
          {free < 0 && <strong>{say('events-day:figures.beyond', { count: -free })}</strong>}
        </p>
      )}
    </div>
  )
}
