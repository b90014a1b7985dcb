import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { chapterReason, reasonTyped, setChapterReason } from '../../chapter-reason.ts'
import { writtenSection } from '../../desk-access.ts'
import { chapterReasonForm, whyOf } from '../../desk-fields.ts'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(writtenSection, async ({ plan, section }) => {
  const standing = await chapterReason(db, plan.slug, section.key)
  const isOwn = standing?.section.key === section.key
  const place = isOwn ? null : (standing?.section ?? null)
  const why = { asked: plan.editions.length > 0, response: null, standing: place, isRemembered: false }
  return { heading: 'plans-desk:chapterReason.title', plan, section, why, isOwn, fields: reasonTyped(standing) }
})

export const action = atDesk(writtenSection, async ({ actor, plan, section }, args) =>
  act(args, chapterReasonForm, (value) =>
    once(db, value.formKey, async (trx) => {
      await setChapterReason(trx, actor, { plan: plan.slug, section: section.key, ...whyOf(value) })
      return href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: section.key })
    }),
  ),
)

export default function SectionReason() {
  const { plan, section, why, isOwn, say, ...page } = usePage<typeof loader>()
  return (
    <PlanFormPage
      {...page}
      plan={plan}
      section={section}
      above={
        <>
          <p className="lead">{say('plans-desk:chapterReason.lead')}</p>
          {isOwn && <p>{say('plans-desk:chapterReason.end')}</p>}
        </>
      }
      button={say('plans-desk:save')}
    >
      <ReasonFields why={why} isOptional={isOwn} isUnfolded />
    </PlanFormPage>
  )
}
