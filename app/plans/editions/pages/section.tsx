import { traceOf } from '#app/consultations/answers/trace.ts'
import { callsOfPlans } from '#app/consultations/calls/open-calls.ts'
import { eventsAbout } from '#app/events/programme/public-links.ts'
import { EventLines } from '#app/events/programme/views/event-lines.tsx'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { openSurveys } from '#app/surveys/questionnaires/open-surveys.ts'
import { SurveyLines } from '#app/surveys/questionnaires/views/open-surveys.tsx'
import { evidenceShown } from '#app/surveys/reports/evidence-shown.ts'
import { EvidenceLines } from '#app/surveys/reports/views/shown-evidence.tsx'
import { db } from '#db/connection'
import { treeOf } from '../reading.ts'
import { revisionIdsOf, sectionPage } from '../section-page.ts'
import { editionName, sectionName, wordsOf } from '../views/names.tsx'
import { SectionFrame } from '../views/section-frame.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const page = await sectionPage(db, params.plan ?? '', params.section ?? '')
  const about = { sectionId: page.section.id }
  const [calls, traces, surveys, evidence, events] = await Promise.all([
    callsOfPlans(db, [page.plan.id], about),
    traceOf(db, revisionIdsOf(page)),
    openSurveys(db, about),
    evidenceShown(db, about),
    eventsAbout(db, about),
  ])
  const changesAt = [...calls, ...surveys].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])
  const { lang } = context
  const title = `${sectionName(lang, page.section)} – ${wordsOf(lang, page.plan.title)}`
  return {
    head: {
      title,
      description: page.description[lang] || `${title} ${editionName(say, lang, page.edition)}`,
      canonical: href('/plans/:plan/sections/:section', { plan: page.plan.slug, section: page.section.key }),
    },
    keep: keepUntil([...changesAt, ...events.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])]),
    page,
    tree: treeOf(page.outline),
    calls,
    traces: Object.fromEntries(traces),
    surveys,
    evidence,
    events,
  }
})

export default function Section() {
  const { surveys: all, evidence, events, ...data } = useLoaderData<typeof loader>()
  const surveys = all.filter(({ state }) => state === 'open')
  return (
    <SectionFrame
      {...data}
      related={{
        count: surveys.length + evidence.length + events.length,
        lines: (
          <>
            <SurveyLines surveys={surveys} />
            <EvidenceLines evidence={evidence} />
            <EventLines events={events} />
          </>
        ),
      }}
    />
  )
}
