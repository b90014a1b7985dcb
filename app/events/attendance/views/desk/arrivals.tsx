import type { Arrived } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'

/** A time of the day in Japan, as it is read at the door. */
export function Clock({ value }: { value: string }) {
  const time = new Date(value).toLocaleTimeString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    hour: '2-digit',
    minute: '2-digit',
  })
  return <time dateTime={value}>{time}</time>
}

type Place = { slug: string; session: number }

/** Who came last, each with the way to take it back. */
export function Arrivals({ slug, session, arrivals }: Place & { arrivals: SerializeFrom<Arrived>[] }) {
  const { say } = useText()
  return (
    <ol className="entries arrivals">
      {arrivals.map(({ id, number, people, how, at, by }) => (
        <li key={id}>
          <div>
            <strong className="entry-title">
              {number ? (
                <A
                  to={href('/desk/events/:event/sessions/:session/day/check-in', { event: slug, session }, { number })}
                >
                  {number}
                </A>
              ) : (
                say('events-day:walkIn.one')
              )}
            </strong>
            <p className="meta">
              <Clock value={at} />
              <span>{say('events:people', { count: people })}</span>
              {number && how === 'walk_in' && <span>{say('events-day:walkIn.admitted')}</span>}
              {by && <span lang="ja">{by}</span>}
            </p>
          </div>
          <A
            to={href('/desk/events/:event/sessions/:session/day/check-ins/:checkIn/undoing', {
              event: slug,
              session,
              checkIn: id,
            })}
          >
            {say('events-day:undo.do')}
          </A>
        </li>
      ))}
    </ol>
  )
}
