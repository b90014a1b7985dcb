import type { ReactNode } from 'react'
import { useCount } from './count.ts'
import { A, useText } from './language.tsx'

/** Filters as words with their counts. */
export function FilterWords<State extends string>({
  states,
  current,
  counts,
  label,
  to,
}: {
  states: readonly State[]
  current: State
  counts: Record<State, number>
  label: (state: State) => ReactNode
  to: (state: State) => string
}) {
  const { t } = useText()
  const figure = useCount()
  return (
    <nav className="filters" aria-label={t('ui:filter.label')}>
      {states.map((state) => (
        <A
          key={state}
          to={to(state)}
          aria-current={state === current ? 'true' : undefined}
          className={state === 'overdue' && counts[state] > 0 ? 'late' : undefined}
        >
          {label(state)} <b>{figure(counts[state])}</b>
        </A>
      ))}
    </nav>
  )
}
