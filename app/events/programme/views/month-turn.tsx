import { A, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'

type Turn = { previous: string | null; next: string | null; thisMonth: string | null }

/** To the months before and after, where something is to be seen there. */
export function MonthTurn({ previous, next, thisMonth }: Turn) {
  const { t, say } = useText()
  return (
    <nav className="month-turn" aria-label={t('events-list:turn')}>
      {previous && (
        <A to={previous} rel="prev">
          <Icon name="back" />
          <span>{say('events-list:previous')}</span>
        </A>
      )}
      {thisMonth && <A to={thisMonth}>{say('events-list:thisMonth')}</A>}
      {next && (
        <A to={next} rel="next">
          <span>{say('events-list:nextMonth')}</span>
          <Icon name="next" />
        </A>
      )}
    </nav>
  )
}
