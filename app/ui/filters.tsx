import type { ReactNode } from 'react'
import { useCount } from './count.ts'
import { A, address, useText } from './language.tsx'
import { Button } from './parts.tsx'

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

export type FilterField = {
  name: string
  label: string
  value?: string
  empty: string
  options: { value: string; label: string }[]
}

/** The other filters, sent by GET; `keep` is what stays as it is. */
export function FilterForm({
  to,
  fields,
  keep = {},
  search,
}: {
  to: string
  fields: FilterField[]
  keep?: Record<string, string | undefined>
  search?: { name: string; label: string; value?: string }
}) {
  const { lang, say } = useText()
  return (
    <search>
      <form method="get" action={address(to, lang)} className="search-box filter-form">
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {fields.map(({ name, label, value, empty, options }) => (
          <label key={name}>
            <span>{label}</span>
            <select name={name} defaultValue={value ?? ''}>
              <option value="">{empty}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {search && (
          <label>
            <span>{search.label}</span>
            <input name={search.name} type="search" defaultValue={search.value} />
          </label>
        )}
        <Button tone="quiet">{say('ui:filter.apply')}</Button>
      </form>
    </search>
  )
}
