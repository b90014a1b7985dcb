import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { mayEditPlan, maySeePlans } from '../../access.ts'
import { PlanState } from '../../views/desk/plan-state.tsx'
import { SectionTree } from '../../views/desk/section-tree.tsx'
import { workingPlan, workingTree } from '../../working.ts'

export const loader = atDesk(staffWho(maySeePlans), async ({ me }, args) => {
  const slug = args.params.plan ?? ''
  const [plan, sections] = await Promise.all([workingPlan(db, slug), workingTree(db, slug)])
  const may = mayEditPlan(me, plan.departmentId)
  return { title: plan.title, may, plan, sections }
})

export default function DeskPlan() {
  const { me, may, plan, sections } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const title = <Written {...wordingOf(plan, 'title')} />
  const crumbs = [{ to: href('/desk/plans'), label: say('plans-desk:list.title') }, { label: title }]
  return (
    <DeskPage title={title} me={me} current="plans" crumbs={crumbs} wide>
      <PlanState plan={plan} may={may} />
      <nav className="filters" aria-label={t('plans-desk:plan.parts')}>
        {may && <A to={href('/desk/plans/:plan/details', { plan: plan.slug })}>{say('plans-desk:details.heading')}</A>}
        {may && <A to={href('/desk/plans/:plan/timeline', { plan: plan.slug })}>{say('plans-desk:timeline.title')}</A>}
        {may && <A to={href('/desk/plans/:plan/related', { plan: plan.slug })}>{say('plans-desk:related.title')}</A>}
        <A to={href('/desk/plans/:plan/revisions', { plan: plan.slug })}>
          {say('plans-desk:pending.title')} <b>{plan.pending}</b>
        </A>
        {plan.editions.length > 0 && (
          <A to={href('/plans/:plan', { plan: plan.slug })}>{say('plans-desk:plan.public')}</A>
        )}
      </nav>
      {sections.length > 0 ? (
        <SectionTree sections={sections} plan={plan.slug} may={may} />
      ) : (
        <Empty title={say('plans-desk:tree.empty')} />
      )}
      {may && (
        <p className="actions">
          <ButtonLink
            to={href(
              '/desk/plans/:plan/sections/new',
              { plan: plan.slug },
              { after: sections.findLast(({ depth }) => depth === 0)?.key },
            )}
            tone="quiet"
          >
            {say('plans-desk:tree.addChapter')}
          </ButtonLink>
        </p>
      )}
    </DeskPage>
  )
}
