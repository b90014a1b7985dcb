import { callsOfPlans } from '#app/consultations/calls/open-calls.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { type SerializeFrom, useLoaderData } from '#app/remix.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { isInState, type PlanState, planList, planStates } from '../plan-list.ts'
import { PlanEntry } from '../views/plan-entry.tsx'

export const loader = inPublic(async ({ say, query }) => {
  const all = await planList(db)
  const calls = await callsOfPlans(
    db,
    all.map(({ id }) => id),
  )
  const open = new Set(calls.filter(({ state }) => state === 'open').map(({ planId }) => planId))
  const state = planStates.find((each) => each === query.get('state')) ?? null
  const department = all.find((plan) => plan.department.key === query.get('department'))?.department.key ?? null
  const here = all.filter((plan) => !department || plan.department.key === department)
  const departments = new Map(all.map((plan) => [plan.department.key, plan.department]))
  return {
    head: { title: say('plans:list.title'), description: say('plans:list.lead'), canonical: href('/plans') },
    keep: keepUntil(calls.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    plans: here.filter((plan) => !state || isInState(plan, state, open)),
    calls,
    state,
    department,
    departments: [...departments.values()],
    counts: [
      { state: null as PlanState | null, count: here.length },
      ...planStates.map((each) => ({ state: each, count: here.filter((plan) => isInState(plan, each, open)).length })),
    ],
  }
})

export default function Plans() {
  const data = useLoaderData<typeof loader>()
  const { say } = useText()
  const { plans, calls, state, department } = data
  return (
    <Page title={say('plans:list.title')} lead={say('plans:list.lead')}>
      <Filters {...data} />
      {plans.length > 0 ? (
        <ul className="entries">
          {plans.map((plan) => (
            <PlanEntry key={plan.id} plan={plan} calls={calls.filter(({ planId }) => planId === plan.id)} />
          ))}
        </ul>
      ) : (
        <Empty
          title={say(state || department ? 'plans:list.noneSuch' : 'plans:list.none')}
          action={state || department ? { to: href('/plans'), label: say('plans:list.showAll') } : undefined}
        >
          {!state && !department && <p>{say('plans:list.noneYet')}</p>}
        </Empty>
      )}
    </Page>
  )
}

function Filters({ state, department, departments, counts }: SerializeFrom<typeof loader>) {
  const { t, say } = useText()
  return (
    <>
      <nav className="filters" aria-label={t('plans:list.byState')}>
        {counts.map((each) => (
          <A
            key={each.state ?? 'all'}
            to={href('/plans', { state: each.state, department })}
            aria-current={each.state === state ? 'true' : undefined}
          >
            {say(`plans:list.state.${each.state ?? 'all'}`)} <b>{each.count}</b>
          </A>
        ))}
      </nav>
      {departments.length > 1 && (
        <nav className="filters" aria-label={t('plans:list.byDepartment')}>
          <A to={href('/plans', { state })} aria-current={department ? undefined : 'true'}>
            {say('plans:list.allDepartments')}
          </A>
          {departments.map((each) => (
            <A
              key={each.key}
              to={href('/plans', { state, department: each.key })}
              aria-current={each.key === department ? 'true' : undefined}
            >
              <Written {...each} />
            </A>
          ))}
        </nav>
      )}
    </>
  )
}
