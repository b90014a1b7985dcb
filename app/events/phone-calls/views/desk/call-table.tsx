import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import type { Call } from '../../calls.ts'

export type ShownCall = SerializeFrom<Call>

/** Calls by when they have to be made: whom, what they are to be told, and what came of it so far. */
export function CallTable({ slug, calls, caption }: { slug: string; calls: ShownCall[]; caption: ReactNode }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={caption}
      columns={[
        { key: 'number', label: written('events-desk:signups.number'), head: true },
        { key: 'what', label: written('event-calls:what') },
        { key: 'until', label: written('event-calls:until') },
        { key: 'steps', label: written('event-calls:steps') },
      ]}
      rows={calls.map((call) => ({
        key: call.id,
        cells: {
          number: call.open ? (
            <A to={href('/desk/events/:event/calls/:call', { event: slug, call: call.id })}>{call.number}</A>
          ) : (
            <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: call.number })}>{call.number}</A>
          ),
          what: (
            <>
              {say(`event-calls:kind.${call.kind}`)} <CallSessions sessions={call.sessions} />
            </>
          ),
          until: call.open && call.until && <Until value={call.until} />,
          steps: <CallSteps call={call} />,
        },
      }))}
    />
  )
}

export function CallSessions({ sessions }: { sessions: number[] }) {
  const { say } = useText()
  return (
    <span className="meta">
      {sessions.map((number) => (
        <span key={number}>{say('events:session', { number })}</span>
      ))}
    </span>
  )
}

/** What came of each attempt, with when, by whom and what was noted. */
export function CallSteps({ call: { steps, open } }: { call: Pick<ShownCall, 'steps' | 'open'> }) {
  const { say } = useText()
  if (steps.length === 0) return open ? null : <Tag tone="neutral">{say('event-calls:tooLate')}</Tag>
  return (
    <ul className="plain">
      {steps.map(({ outcome, note, at, by }) => (
        <li key={at}>
          <Tag tone={outcome === 'not_reached' ? 'act' : 'good'}>{say(`event-calls:outcome.${outcome}`)}</Tag>{' '}
          <Moment value={at} /> {by && <span lang="ja">{by}</span>}
          {note && (
            <div className="typed" lang="ja">
              {note}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
