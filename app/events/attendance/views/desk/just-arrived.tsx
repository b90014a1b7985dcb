import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

export function JustArrived({
  slug,
  session,
  done,
}: {
  slug: string
  session: number
  done: { id: string; people: number; number: string | null; table: number | null } | null
}) {
  const { say } = useText()
  const here = { event: slug, session }
  return (
    done && (
      <Notice tone="good" role="status" title={say('events-day:door.done', { count: done.people })}>
        <p className="meta">
          <span>{done.number ?? say('events-day:walkIn.one')}</span>
          {done.table !== null && <strong>{say('events-day:tables.number', { number: done.table })}</strong>}
          <A
            to={href('/desk/events/:event/sessions/:session/day/check-ins/:checkIn/undoing', {
              ...here,
              checkIn: done.id,
            })}
          >
            {say('events-day:undo.do')}
          </A>
        </p>
      </Notice>
    )
  )
}
