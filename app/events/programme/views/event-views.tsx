import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

type View = 'list' | 'month' | 'past'

/** The same events as a list, by the month, or those that are over; what was asked for is kept. */
export function EventViews({ query, view }: { query: Record<string, string | undefined>; view: View }) {
  const { t, say } = useText()
  // Of a list of what is over the month means another thing than of one of what is to come.
  const { month: _, when: __, ...kept } = query
  const views: [View, string][] = [
    ['list', href('/events', kept)],
    ['month', href('/events/calendar', kept)],
    ['past', href('/events', { ...kept, open: undefined, when: 'past' })],
  ]
  return (
    <nav className="filters" aria-label={t('events-list:views')}>
      {views.map(([name, to]) => (
        <A key={name} to={to} aria-current={name === view ? 'page' : undefined}>
          {say(`events-list:view.${name}`)}
        </A>
      ))}
    </nav>
  )
}
