import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Day, fiscalYears } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Empty, Tag } from '#app/ui/parts.tsx'
import type { FrontPlan } from '../front-page.ts'

/** Of each group as many as one takes in at a glance; the list of plans has them all. */
const most = 6

export function Plans({ plans }: { plans: FrontPlan[] }) {
  const { say } = useText()
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{say('municipality:home.plans.title')}</h2>
      {plans.length === 0 ? (
        <Empty title={say('municipality:home.plans.none')}>
          <p>{say('municipality:home.plans.noneHint')}</p>
        </Empty>
      ) : (
        <div className="front-plans">
          <PlanList title={say('municipality:home.plans.drafting')} plans={plans.filter(({ settled }) => !settled)} />
          <PlanList title={say('municipality:home.plans.decided')} plans={plans.filter(({ settled }) => settled)} />
        </div>
      )}
      {plans.length > 2 * most && (
        <p className="all-plans">
          <A to={href('/plans')}>{say('municipality:home.plans.all')}</A>
        </p>
      )}
    </section>
  )
}

function PlanList({ title, plans }: { title: ReactNode; plans: FrontPlan[] }) {
  const { say, lang } = useText()
  if (plans.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="entries close">
        {plans.slice(0, most).map((plan) => (
          <li key={plan.slug}>
            <p className="entry-title">
              <A to={href('/plans/:plan', { plan: plan.slug })}>
                <Written {...plan.title} />
              </A>
            </p>
            <p className="meta">
              <Tag>
                <Written {...plan.stage} />
              </Tag>
              <span>{fiscalYears(plan.firstFiscalYear, plan.lastFiscalYear, lang)}</span>
              <span>
                {say('municipality:home.plans.edition', { label: plan.edition })}{' '}
                {say('municipality:home.plans.published')} <Day value={plan.publishedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
