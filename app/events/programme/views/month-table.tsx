import { clock, shortDayWithReadings, weekdaysWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { A, RubyText, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'

export type MonthSession = {
  slug: string
  number: number
  /** How many sessions its event has. */
  of: number
  title: Wording
  startsAt: string
  /** In Japan, `2026-12-05`. */
  day: string
  form: 'venue' | 'online' | 'both'
  state: 'coming' | 'open' | 'closed' | 'past' | 'cancelled'
}
type Props = { caption: string; weeks: (string | null)[][]; sessions: MonthSession[]; today: string }

/** A month by weeks; on the phone a list of the days on which something takes place. */
export function MonthTable({ caption, weeks, sessions, today }: Props) {
  const { lang } = useText()
  const on = (day: string) => sessions.filter((session) => session.day === day)
  return (
    <table className="month">
      <caption className="vh">
        <RubyText text={caption} />
      </caption>
      <thead>
        <tr>
          {weekdaysWithReadings(lang).map((weekday) => (
            <th key={weekday} scope="col">
              <RubyText text={weekday} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days, week) => (
          <tr key={days.find(Boolean) ?? week}>
            {days.map((day, at) =>
              day === null ? (
                <td key={at} className="outside" />
              ) : (
                <DayCell key={day} day={day} sessions={on(day)} isToday={day === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, sessions, isToday }: { day: string; sessions: MonthSession[]; isToday: boolean }) {
  const { say, lang } = useText()
  return (
    <td aria-current={isToday ? 'date' : undefined} data-empty={sessions.length === 0 || undefined}>
      <time dateTime={day}>
        <span className="day-figure" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="day-words">
          <RubyText text={shortDayWithReadings(day, lang)} />
          {isToday && <> {say('events-list:today')}</>}
        </span>
      </time>
      {sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <li key={`${session.slug} ${session.number}`}>
              <SessionLine session={session} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function SessionLine({ session }: { session: MonthSession }) {
  const { say } = useText()
  const { slug, number, of, title, startsAt, form, state } = session
  return (
    <>
      <span className="numeric">{clock(startsAt)}</span>{' '}
      <A to={href('/events/:event', { event: slug }, { '#': of > 1 ? `session-${number}` : null })}>
        <Written {...title} />
        {of > 1 && <> {say('events:session', { number })}</>}
      </A>{' '}
      {form !== 'venue' && <span className="meta">{say('events-list:online')}</span>}
      {state === 'open' && <StateTag kind="event" state="open" />}
      {state === 'cancelled' && <StateTag kind="event" state="cancelled" />}
    </>
  )
}
