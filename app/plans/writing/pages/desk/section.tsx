import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditPlan, mayEditSection, maySeePlans } from '../../access.ts'
import { causingResponse } from '../../causing-response.ts'
import { chapterReason } from '../../chapter-reason.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { EditorBlock } from '../../views/desk/editor-block.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse } from '../../views/desk/reason-fields.tsx'
import { workingPlan, workingSection, workingTree } from '../../working.ts'

export const loader = atDesk(staffWho(maySeePlans), async ({ me }, args) => {
  const { plan: slug = '', section: key = '' } = args.params
  const wanted = args.query.get('response')
  const [plan, section, tree, response, standing] = await Promise.all([
    workingPlan(db, slug),
    workingSection(db, slug, key),
    workingTree(db, slug),
    causingResponse(db, slug, wanted),
    chapterReason(db, slug, key),
  ])
  if (!section) throw new NotFound()
  const at = tree.findIndex((one) => one.key === key)
  return {
    title: heading(section),
    plan,
    section,
    response,
    standing: standing?.section ?? null,
    may: mayEditSection(me, plan.departmentId, section.departmentId),
    mayName: mayEditPlan(me, plan.departmentId),
    previous: tree[at - 1]?.key,
    next: tree[at + 1]?.key,
  }
})

export default function DeskSection() {
  const { plan, section, response, standing, may, mayName, previous, next, say, t, ...page } = usePage<typeof loader>()
  const query = { response: response?.id }
  const add = (
    <ButtonLink
      to={href('/desk/plans/:plan/sections/:section/blocks/new', { plan: plan.slug, section: section.key }, query)}
      tone="quiet"
    >
      {say('plans-desk:section.addFirst')}
    </ButtonLink>
  )
  return (
    <PlanDeskPage {...page} title={heading(section)} plan={plan} wide>
      <ForResponse response={response} />
      <p className="meta">
        <span>{section.department ?? plan.department}</span>
        <span>{say('plans-desk:section.blocks', { count: section.blocks.length })}</span>
        {mayName && (
          <A to={href('/desk/plans/:plan/sections/:section/name', { plan: plan.slug, section: section.key })}>
            {say('plans-desk:tree.rename')}
          </A>
        )}
        {may && plan.editions.length > 0 && (
          <A to={href('/desk/plans/:plan/sections/:section/reason', { plan: plan.slug, section: section.key })}>
            {say(standing ? 'plans-desk:chapterReason.stands' : 'plans-desk:chapterReason.title')}
          </A>
        )}
      </p>
      {may && section.blocks.length > 0 && <p className="actions">{add}</p>}
      {section.blocks.length === 0 && <Empty title={say('plans-desk:section.empty')}>{may && add}</Empty>}
      <ol aria-label={t('plans-desk:section.list')} className="plain">
        {section.blocks.map((block, index) => (
          <EditorBlock
            key={block.key}
            block={block}
            plan={plan.slug}
            section={section.key}
            response={response?.id}
            next={section.blocks[index + 1]?.key}
            may={may}
          />
        ))}
      </ol>
      <Pagination
        previous={
          previous && href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: previous }, query)
        }
        next={next && href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: next }, query)}
      />
    </PlanDeskPage>
  )
}
