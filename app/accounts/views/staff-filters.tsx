import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

export function StaffFilters({
  query,
  state,
  states,
}: {
  query: string
  state: string | null
  states: { state: string; count: number }[]
}) {
  const { say, t } = useText()
  const total = states.reduce((sum, { count }) => sum + count, 0)
  const filters = [{ state: null, count: total }, ...states]
  return (
    <nav className="filters" aria-label={t('accounts:staff.filter')}>
      {filters.map((each) => (
        <A
          key={each.state ?? 'all'}
          to={href('/desk/staff', { q: query, state: each.state })}
          aria-current={each.state === state ? 'true' : undefined}
        >
          {say(`accounts:state.${each.state ?? 'all'}`)} <b>{each.count}</b>
        </A>
      ))}
    </nav>
  )
}
