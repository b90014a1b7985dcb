import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

export function MailFilters({ state, states }: { state: string | null; states: { state: string; count: number }[] }) {
  const { say, t } = useText()
  const isCurrent = (is: boolean) => (is ? 'true' : undefined)
  return (
    <nav className="filters" aria-label={t('mails:filter')}>
      <A to={href('/desk/mails')} aria-current={isCurrent(state === null)}>
        {say('mails:all')}
      </A>
      {states.map((each) => (
        <A
          key={each.state}
          to={href('/desk/mails', { state: each.state })}
          aria-current={isCurrent(state === each.state)}
        >
          {say(`mails:state.${each.state}`)} <b>{each.count}</b>
        </A>
      ))}
    </nav>
  )
}
