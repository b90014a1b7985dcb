import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, StateTag, Tag } from '#app/ui/parts.tsx'
import type { DeskSession } from '../../desk-events.ts'

type Session = SerializeFrom<DeskSession>

export function SessionTable({
  slug,
  sessions,
  mayEdit,
  mayRunDay,
  isPublic,
}: {
  slug: string
  sessions: Session[]
  mayEdit: boolean
  mayRunDay: boolean
  isPublic: boolean
}) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('events-desk:session.all')}
      isTitled
      columns={[
        { key: 'when', label: written('events-desk:session.when'), head: true },
        { key: 'where', label: written('events-desk:session.venue') },
        { key: 'places', label: written('events-desk:session.places') },
        { key: 'services', label: written('events:about.services') },
        ...(mayEdit ? [{ key: 'do', label: written('events-desk:session.do') }] : []),
      ]}
      rows={sessions.map((session) => ({
        key: session.id,
        cells: {
          when: (
            <>
              {say('events:session', { number: session.number })} <Moment value={session.startsAt} />
              {mayRunDay && !session.cancelledAt && (
                <div>
                  <A to={href('/desk/events/:event/sessions/:session/day', { event: slug, session: session.number })}>
                    {say('events-day:door.title')}
                  </A>
                </div>
              )}
              {session.cancelledAt && (
                <div>
                  <StateTag kind="event" state="cancelled" /> <span lang="ja">{session.cancelledBecause}</span>
                </div>
              )}
            </>
          ),
          where: (
            <>
              {session.venue && <div lang="ja">{session.venue}</div>}
              {session.form !== 'venue' && <div>{say(`event-page:online.${session.form}`)}</div>}
              {session.form !== 'venue' && !session.hasOnline && !session.cancelledAt && (
                <Tag tone="act">{say('event-writing:session.noOnline')}</Tag>
              )}
            </>
          ),
          places: <Places session={session} />,
          services: (
            <ul className="plain">
              {session.services.map(({ kind, given, quota, waiting }) => (
                <li key={kind}>
                  {say(`events:service.${kind}`)} {say('events-desk:list.of', { applied: given, places: quota })}
                  {waiting > 0 && <> – {say('events-desk:session.waiting', { count: waiting })}</>}
                </li>
              ))}
            </ul>
          ),
          do: !session.cancelledAt && (
            <>
              <A to={href('/desk/events/:event/sessions/:session', { event: slug, session: session.number })}>
                {say('events-desk:session.edit')}
              </A>
              <br />
              {isPublic ? (
                <A
                  to={href('/desk/events/:event/sessions/:session/cancellation', {
                    event: slug,
                    session: session.number,
                  })}
                >
                  {say('events-desk:session.cancel')}
                </A>
              ) : (
                <A to={href('/desk/events/:event/sessions/:session/removal', { event: slug, session: session.number })}>
                  {say('event-writing:session.remove')}
                </A>
              )}
              {new Date(session.startsAt) <= new Date() && (
                <>
                  <br />
                  <A
                    to={href('/desk/events/:event/sessions/:session/report', { event: slug, session: session.number })}
                  >
                    {say('event-report:title')}
                  </A>
                </>
              )}
            </>
          ),
        },
      }))}
    />
  )
}

function Places({ session: { accepted, offered, waiting, applied, quota } }: { session: Session }) {
  const { say } = useText()
  return (
    <>
      {say('events-desk:list.of', { applied: accepted, places: quota })}
      {offered > 0 && <div>{say('events-desk:session.offered', { count: offered })}</div>}
      {waiting > 0 && <div>{say('events-desk:session.waiting', { count: waiting })}</div>}
      {applied > 0 && <div>{say('events-desk:session.applied', { count: applied })}</div>}
    </>
  )
}
