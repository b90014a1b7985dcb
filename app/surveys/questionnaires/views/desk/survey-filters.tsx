import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

export function SurveyFilters({
  states,
  state,
  counts,
}: {
  states: readonly string[]
  state: string
  counts: Record<string, number>
}) {
  const { say, t } = useText()
  return (
    <nav className="filters" aria-label={t('surveys-desk:list.filter')}>
      {['all', ...states].map((each) => (
        <A
          key={each}
          to={href('/desk/surveys', each === 'all' ? {} : { state: each })}
          aria-current={each === state ? 'true' : undefined}
        >
          {say(each === 'all' ? 'surveys-desk:list.all' : `surveys:state.${each}`)} <b>{counts[each]}</b>
        </A>
      ))}
    </nav>
  )
}
