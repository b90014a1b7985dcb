import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeePlans } from '#app/plans/writing/access.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { workingPlan } from '#app/plans/writing/working.ts'
import { moment } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { endedPage } from '../../pending-shown.ts'
import { PendingList } from '../../views/desk/pending-list.tsx'

export const loader = atDesk(staffWho(maySeePlans), async (_, args) => {
  const slug = args.params.plan ?? ''
  const [plan, page] = await Promise.all([workingPlan(db, slug), endedPage(db, slug, args.query.get('after'))])
  return { heading: 'plans-desk:ended.title', plan, ...page }
})

export default function EndedRevisions() {
  const { plan, items, next, isFirst, say, lang, ...page } = usePage<typeof loader>()
  const here = { plan: plan.slug }
  return (
    <PlanDeskPage {...page} plan={plan} lead={say('plans-desk:ended.lead')} wide>
      <p>
        <A to={href('/desk/plans/:plan/revisions', here)}>{say('plans-desk:pending.title')}</A>
      </p>
      {items.length > 0 ? (
        <PendingList items={items} plan={plan.slug} date={(at) => moment(at, lang)} />
      ) : (
        <Empty title={say('plans-desk:ended.none')} />
      )}
      <Pagination
        previous={isFirst ? null : href('/desk/plans/:plan/revisions/ended', here)}
        next={next ? href('/desk/plans/:plan/revisions/ended', here, { after: next }) : null}
      />
    </PlanDeskPage>
  )
}
