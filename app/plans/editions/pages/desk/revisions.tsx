import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { mayEditSection, maySeePlans } from '#app/plans/writing/access.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { workingPlan } from '#app/plans/writing/working.ts'
import { moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { pendingPage } from '../../pending-shown.ts'
import { PendingList } from '../../views/desk/pending-list.tsx'

export const loader = atDesk(staffWho(maySeePlans), async ({ me }, args) => {
  const slug = args.params.plan ?? ''
  const after = args.query.get('after')
  const [plan, { idle: _, ...page }] = await Promise.all([workingPlan(db, slug), pendingPage(db, slug, after)])
  const items = page.items.map((each) => ({
    ...each,
    mayTakeBack: mayEditSection(me, plan.departmentId, each.departmentId),
  }))
  return { heading: 'plans-desk:pending.title', plan, ...page, items }
})

export default function PendingRevisions() {
  const { plan, items, next, isFirst, say, lang, ...page } = usePage<typeof loader>()
  return (
    <PlanDeskPage {...page} plan={plan} lead={say('plans-desk:pending.lead')} wide>
      {plan.editions.length > 0 && (
        <p className="actions">
          <A to={href('/plans/:plan/revisions', { plan: plan.slug })}>{say('plans-desk:pending.published')}</A>
          <A to={href('/desk/plans/:plan/revisions/ended', { plan: plan.slug })}>{say('plans-desk:ended.title')}</A>
        </p>
      )}
      {items.length > 0 ? (
        <PendingList items={items} plan={plan.slug} date={(at) => moment(at, lang)} />
      ) : (
        <Empty title={say(plan.editions.length > 0 ? 'plans-desk:pending.none' : 'plans-desk:why.notYet')} />
      )}
      <Pagination
        previous={isFirst ? null : href('/desk/plans/:plan/revisions', { plan: plan.slug })}
        next={next ? href('/desk/plans/:plan/revisions', { plan: plan.slug }, { after: next }) : null}
      />
    </PlanDeskPage>
  )
}
