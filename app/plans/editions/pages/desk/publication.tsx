import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { publicationForm } from '#app/plans/writing/desk-plan-fields.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { stages } from '#app/plans/writing/working.ts'
import { moment } from '#app/ui/dates.tsx'
import { Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publishEdition, publishMinorEdition } from '../../edition.ts'
import { notOnlyTyping, unpublished } from '../../pending.ts'
import { pendingPage } from '../../pending-shown.ts'
import { PendingList } from '../../views/desk/pending-list.tsx'
import { PublicationForm } from '../../views/desk/publication-form.tsx'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ plan }, args) => {
  const after = args.query.get('after')
  const [page, pending, all] = await Promise.all([
    pendingPage(db, plan.slug, after),
    unpublished(db, plan.id),
    stages(db),
  ])
  const fields = {
    size: 'edition',
    stage: plan.stage,
    expected: plan.editions[0]?.id,
    lastRevision: plan.lastPending === null ? '' : String(plan.lastPending),
  }
  const effective = pending.filter(({ number }) => !page.idle.includes(number))
  const mayMinor = effective.length > 0 && notOnlyTyping(effective).length === 0
  return { heading: 'plans-desk:publication.title', ...page, mayMinor, stages: all, fields }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(args, publicationForm, ({ formKey, size, stage, note, reason, expected, lastRevision }) =>
    once(db, formKey, async (trx) => {
      const seen = { plan: plan.slug, expected: expected ?? null, lastRevision: lastRevision ?? null }
      if (size === 'minor') await publishMinorEdition(trx, actor, { ...seen, reason })
      else await publishEdition(trx, actor, { ...seen, stage, note })
      return href('/desk/plans/:plan', { plan: plan.slug })
    }),
  ),
)

export default function EditionPublication() {
  const { plan, items, next, isFirst, idle, mayMinor, stages, form, state, sent, say, lang, ...page } = usePage<
    typeof loader,
    { current?: unknown }
  >()
  const last = plan.editions[0]
  // What changed meanwhile is in the list below: publishing after a conflict is publishing what is shown now.
  const isConflict = Boolean(sent?.current)
  return (
    <PlanDeskPage {...page} plan={plan} wide>
      <PublicationForm
        state={state}
        seen={isConflict ? form.values : undefined}
        stages={stages}
        last={last}
        mayMinor={mayMinor}
      />
      <h2>{say('plans-desk:publication.what', { count: plan.pending - idle.length })}</h2>
      {idle.length > 0 && <p>{say('plans-desk:publication.idle', { count: idle.length })}</p>}
      {!last && <p>{say('plans-desk:publication.first')}</p>}
      {last && items.length === 0 && <p>{say('plans-desk:publication.nothing')}</p>}
      {items.length > 0 && <PendingList items={items} plan={plan.slug} level="h3" date={(at) => moment(at, lang)} />}
      <Pagination
        previous={isFirst ? null : href('/desk/plans/:plan/publication', { plan: plan.slug })}
        next={next ? href('/desk/plans/:plan/publication', { plan: plan.slug }, { after: next }) : null}
      />
    </PlanDeskPage>
  )
}
