import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

/** The ways to what belongs to a plan besides its text. */
export function PlanParts({
  plan,
  may,
}: {
  plan: { slug: string; pending: number; editions: unknown[] }
  may: boolean
}) {
  const { say, t } = useText()
  return (
    <nav className="filters" aria-label={t('plans-desk:plan.parts')}>
      {may && <A to={href('/desk/plans/:plan/details', { plan: plan.slug })}>{say('plans-desk:details.heading')}</A>}
      {may && <A to={href('/desk/plans/:plan/timeline', { plan: plan.slug })}>{say('plans-desk:timeline.title')}</A>}
      {may && <A to={href('/desk/plans/:plan/related', { plan: plan.slug })}>{say('plans-desk:related.title')}</A>}
      <A to={href('/desk/plans/:plan/revisions', { plan: plan.slug })}>
        {say('plans-desk:pending.title')} <b>{plan.pending}</b>
      </A>
      {may && plan.editions.length === 0 && (
        <A to={href('/desk/plans/:plan/import', { plan: plan.slug })}>{say('plan-import:start.title')}</A>
      )}
      {may && plan.editions.length === 0 && (
        <A to={href('/desk/plans/:plan/removals', { plan: plan.slug })}>{say('plans-desk:removals.title')}</A>
      )}
      {plan.editions.length > 0 && (
        <A to={href('/plans/:plan', { plan: plan.slug })}>{say('plans-desk:plan.public')}</A>
      )}
    </nav>
  )
}
