import { callsOfPlans } from '#app/consultations/calls/open-calls.ts'
import { OpenCallNotice } from '#app/consultations/calls/views/open-call-notice.tsx'
import { seenOf, sinceSeen } from '#app/forms/seen.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { once } from '#app/journal/once.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { publicationForm } from '#app/plans/writing/desk-plan-fields.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { stages } from '#app/plans/writing/working.ts'
import { translationCounts } from '#app/translations/plan-translations.ts'
import { TranslationsBehind } from '#app/translations/views/translation-state.tsx'
import { moment } from '#app/ui/dates.tsx'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Pagination } from '#app/ui/parts.tsx'
import { SinceSeen } from '#app/ui/since-seen.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publishOrAsk } from '../../edition.ts'
import { editionShown } from '../../edition-shown.ts'
import { notOnlyTyping } from '../../pending.ts'
import { pendingPage } from '../../pending-shown.ts'
import { needsSecond, requestFor } from '../../second-person.ts'
import { PendingList } from '../../views/desk/pending-list.tsx'
import { PublicationForm } from '../../views/desk/publication-form.tsx'
import { SecondPerson, useAsked } from '../../views/desk/second-person.tsx'

export const handle = { script: true }

export const loader = atDesk(editedPlan, async ({ me, actor, plan }, args) => {
  const after = args.query.get('after')
  const [{ items, ...page }, shown, all, calls, translations] = await Promise.all([
    pendingPage(db, plan.slug, after),
    editionShown(db, plan.id),
    stages(db),
    callsOfPlans(db, [plan.id]),
    translationCounts(db, plan.id),
  ])
  const since = sinceSeen(String(sentFields(args.context).seen ?? ''), shown.digests)
  const isNew = new Set(shown.revisions.flatMap(({ number, digest }) => (since?.fresh.has(digest) ? [number] : [])))
  const seen = seenOf(shown.digests)
  const effective = shown.pending.filter(({ number }) => !page.idle.includes(number))
  const about = { kind: 'edition', id: plan.id } as const
  const [byTwo, request] = await Promise.all([needsSecond(db, actor), requestFor(db, me.id, about, seen)])
  return {
    heading: 'plans-desk:publication.title',
    ...page,
    items: items.map((item) => ({ ...item, isNew: isNew.has(item.number) })),
    mayMinor: effective.length > 0 && notOnlyTyping(effective).length === 0,
    since: since && { fresh: since.fresh.size, gone: since.gone },
    stages: all,
    behind: translations.easy.stale + translations.en.stale,
    calls: calls.filter(({ state }) => state === 'open' || state === 'announced'),
    byTwo,
    request: byTwo ? request : null,
    fields: { size: 'edition', stage: plan.stage, ...(byTwo && request?.fields), expected: plan.editions[0]?.id, seen },
  }
})

export const action = atDesk(editedPlan, async ({ actor, plan }, args) =>
  act(args, publicationForm, ({ formKey, size, stage, note, reason, expected, seen }) =>
    once(db, formKey, async (trx) => {
      const looked = { plan: plan.slug, expected: expected ?? null, seen }
      const done = await publishOrAsk(trx, actor, { ...looked, size, stage, note, reason })
      const here = { plan: plan.slug }
      return done === 'asked' ? href('/desk/plans/:plan/publication', here) : href('/desk/plans/:plan', here)
    }),
  ),
)

export default function EditionPublication() {
  const {
    plan,
    items,
    next,
    isFirst,
    idle,
    mayMinor,
    since,
    stages,
    behind,
    calls,
    byTwo,
    request,
    form,
    state,
    say,
    lang,
    ...page
  } = usePage<typeof loader>()
  const asked = useAsked(byTwo, request)
  const changes = plan.pending - idle.length
  const last = plan.editions[0]
  const here = { plan: plan.slug }
  return (
    <PlanDeskPage {...page} plan={plan} wide>
      <ErrorSummary state={state} />
      <SinceSeen since={since} />
      <SecondPerson request={request} />
      <OpenCallNotice calls={calls} />
      <TranslationsBehind plan={plan.slug} count={behind} />
      <h2>{last ? say('plans-desk:publication.what', { count: plan.pending }) : say('plans-desk:publication.all')}</h2>
      {idle.length > 0 && <p>{say('plans-desk:publication.idle', { count: idle.length })}</p>}
      <p>
        {!last && say('plans-desk:publication.first')}
        {last && items.length === 0 && say('plans-desk:publication.nothing')}
      </p>
      {(changes > 0 || !last) && (
        <p>
          <A to={href('/desk/plans/:plan/publication/preview.pdf', here)}>{say('plans-desk:publication.preview')}</A>
        </p>
      )}
      {items.length > 0 && <PendingList items={items} plan={plan.slug} level="h3" date={(at) => moment(at, lang)} />}
      <Pagination
        previous={isFirst ? null : href('/desk/plans/:plan/publication', here)}
        next={next ? href('/desk/plans/:plan/publication', here, { after: next }) : null}
      />
      <PublicationForm
        state={state}
        seen={form.values}
        stages={stages}
        last={last}
        mayMinor={mayMinor}
        isSame={changes === 0}
        button={asked ?? say('plans-desk:publication.button')}
      />
    </PlanDeskPage>
  )
}
