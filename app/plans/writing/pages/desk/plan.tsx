import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { waitingFor } from '#app/plans/editions/second-person.ts'
import { WaitingForSecond } from '#app/plans/editions/views/desk/second-person.tsx'
import { translationCounts } from '#app/translations/plan-translations.ts'
import { TranslationState } from '#app/translations/views/translation-state.tsx'
import { Written } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { mayEditPlan, maySeePlans } from '../../access.ts'
import { PlanParts } from '../../views/desk/plan-parts.tsx'
import { PlanState } from '../../views/desk/plan-state.tsx'
import { SectionTree } from '../../views/desk/section-tree.tsx'
import { workingPlan, workingTree } from '../../working.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(maySeePlans), async ({ me, actor }, args) => {
  const slug = args.params.plan ?? ''
  const [plan, sections] = await Promise.all([workingPlan(db, slug), workingTree(db, slug)])
  const may = mayEditPlan(me, plan.departmentId)
  const [translations, waiting] = await Promise.all([
    translationCounts(db, plan.id),
    may ? waitingFor(db, actor, { kind: 'edition', id: plan.id }) : null,
  ])
  return { title: plan.title, may, plan, sections, waiting, translations }
})

export default function DeskPlan() {
  const { may, plan, sections, waiting, translations, say, ...page } = usePage<typeof loader>()
  const title = <Written {...wordingOf(plan, 'title')} />
  const way = [{ to: href('/desk/plans'), label: say('plans-desk:list.title') }]
  return (
    <DeskPage {...page} title={title} current="plans" way={way} wide>
      <WaitingForSecond by={waiting} to={href('/desk/plans/:plan/publication', { plan: plan.slug })} />
      <PlanState plan={plan} may={may} />
      <PlanParts plan={plan} may={may} />
      <TranslationState plan={plan.slug} counts={translations} may={may} />
      {sections.length > 0 ? (
        <SectionTree sections={sections} plan={plan.slug} may={may} />
      ) : (
        <Empty
          title={say('plans-desk:tree.empty')}
          action={
            may
              ? { to: href('/desk/plans/:plan/import', { plan: plan.slug }), label: say('plan-import:start.title') }
              : undefined
          }
        />
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
