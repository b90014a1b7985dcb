import type { ReactNode } from 'react'
import { useText } from './language.tsx'

export type Stop = { label: ReactNode; date?: ReactNode; state: 'done' | 'now' | 'ahead'; note?: ReactNode }

const words = { done: 'ui:timeline.done', now: 'ui:timeline.now', ahead: 'ui:timeline.ahead' }

/** Stages as stops; lies down on wide screens and stands on the phone. */
export function Timeline({ stops }: { stops: Stop[] }) {
  const { say } = useText()
  return (
    <ol className="timeline">
      {stops.map(({ label, date, state, note }, at) => (
        <li key={at} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <strong>
            {label}
            <span className="vh"> {say(words[state])}</span>
          </strong>
          {date && <span className="date">{date}</span>}
          {note && <span className="note">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
