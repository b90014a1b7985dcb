import { callsOfPlans } from '#app/consultations/calls/open-calls.ts'
import { OpenCallNotice } from '#app/consultations/calls/views/open-call-notice.tsx'
import { seenOf, sinceSeen } from '#app/forms/seen.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { pendingPage } from '#app/plans/editions/pending-shown.ts'
import { needsSecond, requestFor } from '#app/plans/editions/second-person.ts'
import { PendingList } from '#app/plans/editions/views/desk/pending-list.tsx'
import { SecondPerson, useAsked } from '#app/plans/editions/views/desk/second-person.tsx'
import { moment } from '#app/ui/dates.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publicationForm } from '../../answering-form.ts'
import { publishedCheck } from '../../desk-access.ts'
import { checkNames } from '../../names-check.ts'
import { previewResult, publishResult } from '../../result.ts'
import { stagesOf } from '../../result-check.ts'
import { InTheWay } from '../../views/in-the-way.tsx'
import { PublicationForm } from '../../views/publication-form.tsx'
import { PublicationPreview } from '../../views/publication-preview.tsx'

export const loader = atDesk(publishedCheck, async ({ me, actor, check }, args) => {
  const { id, slug, planId, planSlug } = check.consultation
  // Names are searched for once nothing else has to be mended: each search opens personal data and is journalled.
  const isReady = check.problems.length === 0
  const names = isReady ? await checkNames(db, actor, id) : null
  const shown = names && (await previewResult(db, slug, names.persons))
  const { stages, stage } = await stagesOf(db, planId)
  const withEdition = check.pendingRevisions > 0
  const pending = withEdition ? (await pendingPage(db, planSlug, null)).items : []
  const calls = withEdition ? await callsOfPlans(db, [planId]) : []
  const since = shown && sinceSeen(String(sentFields(args.context).seen ?? ''), shown.digests)
  const fresh = shown?.revisions.filter(({ digest }) => since?.fresh.has(digest)) ?? []
  const isNew = new Set(fresh.map(({ number }) => number))
  const seen = shown ? seenOf(shown.digests) : ''
  const byTwo = await needsSecond(db, actor)
  const request = await requestFor(db, me.id, { kind: 'result', id }, seen)
  const filled = byTwo && request ? request.fields : undefined
  return {
    heading: 'answers:publication.title',
    check,
    findings: names?.findings ?? [],
    stages,
    pending: pending.map((item) => ({ ...item, isNew: isNew.has(item.number) })),
    calls: calls.filter(({ state }) => state === 'open' || state === 'announced'),
    since: since && { fresh: since.fresh.size, gone: since.gone },
    result: shown && {
      persons: shown.result.persons,
      submissions: shown.result.submissions,
      pending: shown.revisions.length,
    },
    labels: shown?.result.categories ?? [],
    rows: shown?.rows.map(({ digest, ...row }) => ({ ...row, isNew: since?.fresh.has(digest) ?? false })) ?? [],
    byTwo,
    request: byTwo ? request : null,
    fields: { outcome: 'answered', ...filled, stage: filled?.stage || stage, seen },
  }
})

export const action = atDesk(publishedCheck, async ({ actor, check }, args) =>
  act(args, publicationForm, async ({ confirmedNames, stage, editionNote, ...value }) => {
    const done = await publishResult(db, actor, {
      ...value,
      consultation: check.consultation.slug,
      confirmedNames,
      edition: stage ? { stage, note: editionNote } : undefined,
    })
    const here = { consultation: check.consultation.slug }
    return done === 'asked'
      ? href('/desk/consultations/:consultation/publication', here)
      : href('/consultations/:consultation/result', here)
  }),
)

export default function Publication() {
  const { check, findings, stages, pending, calls, since, result, rows, labels, byTwo, request, ...rest } =
    usePage<typeof loader>()
  const { form, state, say, lang, ...page } = rest
  const asked = useAsked(byTwo, request)
  const { consultation, problems } = check
  return (
    <DeskPage
      {...page}
      lead={say('answers:publication.lead')}
      current="consultations"
      way={[
        { to: href('/desk/consultations'), label: say('ui:desk.consultations') },
        {
          to: href('/desk/consultations/:consultation', { consultation: consultation.slug }),
          label: consultation.title,
        },
      ]}
    >
      {problems.length > 0 || !result ? (
        <InTheWay problems={problems} consultation={consultation.slug} state={state} />
      ) : (
        <>
          <PublicationPreview
            {...{ check, result, rows, labels, since, state }}
            request={<SecondPerson request={request} />}
          >
            {pending.length > 0 && (
              <PendingList items={pending} plan={consultation.planSlug} level="h3" date={(at) => moment(at, lang)} />
            )}
            <OpenCallNotice calls={calls} />
          </PublicationPreview>
          <PublicationForm
            check={check}
            findings={findings}
            stages={stages}
            state={state}
            seen={form.values.seen}
            button={asked ?? say('answers:publication.button')}
          />
        </>
      )}
    </DeskPage>
  )
}
