import { type ReactNode, useId } from 'react'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import { useText } from '#app/ui/language.tsx'
import type { DayFrame } from './day-frame.tsx'

export type RollColumn = { key: string; label: ReactNode; numeric?: boolean }
export type RollRow = { key: string; cells: Record<string, ReactNode> }

/** Squares to be ticked with a pencil, one for each person. */
export function Ticks({ count }: { count: number }) {
  return (
    <span className="ticks" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <i key={at} />
      ))}
    </span>
  )
}

/** A list for paper: which session it is stands again on every sheet; `blank` rows are left for a pencil. */
export function Roll({
  caption,
  page,
  columns,
  rows,
  blank = 0,
}: {
  caption: ReactNode
  page: Pick<DayFrame, 'event' | 'session'>
  columns: RollColumn[]
  rows: RollRow[]
  blank?: number
}) {
  const { say } = useText()
  const id = useId()
  const { event, session } = page
  return (
    <div className="table-wrap roll" role="group" aria-labelledby={id} tabIndex={0}>
      <table className="data">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr className="sheet-head">
            <td colSpan={columns.length}>
              <span lang="ja">{event.title}</span> {say('events:session', { number: session.number })}{' '}
              <SessionWhen session={session} /> <span lang="ja">{session.venue}</span>
            </td>
          </tr>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, numeric }) => (
                <td key={key} className={numeric ? 'numeric' : undefined}>
                  {row.cells[key]}
                </td>
              ))}
            </tr>
          ))}
          {Array.from({ length: blank }, (_, at) => (
            <tr key={at} className="blank">
              {columns.map(({ key }) => (
                <td key={key}>{key === columns[0]?.key && <Ticks count={1} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
