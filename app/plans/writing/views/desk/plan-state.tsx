import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'

type State = {
  slug: string
  stageLabel: string
  stageEasy: string | null
  stageEn: string | null
  department: string
  pending: number
  editions: { label: string; day: string }[]
}

/** Where the working text stands against what the public reads, and the one step that follows. */
export function PlanState({ plan, may }: { plan: State; may: boolean }) {
  const { say } = useText()
  const last = plan.editions[0]
  return (
    <div className="strip" data-tone={plan.pending > 0 || !last ? 'open' : 'closed'}>
      <p>
        <strong>
          <Written ja={plan.stageLabel} easy={plan.stageEasy} en={plan.stageEn} />
        </strong>
        <span>{plan.department}</span>
        {last ? (
          <span>
            {say('plans-desk:plan.edition', { label: last.label })} <Day value={last.day} />
          </span>
        ) : (
          <span>{say('plans-desk:plan.noEdition')}</span>
        )}
        {last && (
          <A to={href('/desk/plans/:plan/revisions', { plan: plan.slug })}>
            {say('plans-desk:plan.pending', { count: plan.pending })}
          </A>
        )}
      </p>
      {may && (
        <ButtonLink
          to={href('/desk/plans/:plan/publication', { plan: plan.slug })}
          tone={plan.pending > 0 || !last ? 'main' : 'quiet'}
        >
          {say('plans-desk:plan.publish')}
        </ButtonLink>
      )}
    </div>
  )
}
