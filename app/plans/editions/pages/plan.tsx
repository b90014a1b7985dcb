import { traceOf } from '#app/consultations/answers/trace.ts'
import { openCalls } from '#app/consultations/calls/open-calls.ts'
import { publishedReferrals } from '#app/consultations/referrals/statement.ts'
import { PublishedStatements } from '#app/consultations/referrals/views/published.tsx'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { openSurveys } from '#app/surveys/questionnaires/open-surveys.ts'
import { OpenSurveys } from '#app/surveys/questionnaires/views/open-surveys.tsx'
import { evidenceShown } from '#app/surveys/reports/evidence-shown.ts'
import { PublishedReports } from '#app/surveys/reports/views/shown-evidence.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { withChanges } from '../change.ts'
import { planPage } from '../plan-page.ts'
import { treeOf } from '../reading.ts'
import { CallElsewhere, CallList, CallStrip, callElsewhere, mainCall } from '../views/calls.tsx'
import { wordsOf } from '../views/names.tsx'
import { Chapters, CurrentEdition, Editions, PlanFacts, PlanTimeline, RelatedPlans } from '../views/plan-parts.tsx'
import { RevisionEntry } from '../views/revision-entry.tsx'

export const loader = inPublic(async ({ params, context }) => {
  const page = await planPage(db, params.plan ?? '')
  const about = { planId: page.plan.id }
  const [calls, traces, surveys, evidence, statements, revisions] = await Promise.all([
    openCalls(db, page.plan.id),
    traceOf(
      db,
      page.revisions.map(({ id }) => id),
    ),
    openSurveys(db, about),
    evidenceShown(db, about),
    publishedReferrals(db, page.plan.id),
    withChanges(page.revisions),
  ])
  return {
    head: {
      title: wordsOf(context.lang, page.plan.title),
      description: wordsOf(context.lang, page.plan.summary) || wordsOf(context.lang, page.plan.title),
      canonical: href('/plans/:plan', { plan: page.plan.slug }),
    },
    keep: keepUntil([...calls, ...surveys].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    ...page,
    revisions,
    tree: treeOf(page.outline),
    calls,
    traces: Object.fromEntries(traces),
    surveys,
    evidence,
    statements,
  }
})

export default function Plan() {
  const { plan, current, editions, tree, related, stops, revisions, traces, calls, surveys, evidence, statements } =
    useLoaderData<typeof loader>()
  const { say } = useText()
  const call = mainCall(calls, current.id)
  const elsewhere = callElsewhere(calls, current.id)
  return (
    <Page
      wide
      crumbs={[{ to: href('/plans'), label: say('plans:list.title') }, { label: <Written {...plan.title} /> }]}
      strip={
        <>
          {elsewhere && <CallElsewhere call={elsewhere} plan={plan.slug} />}
          {call && <CallStrip call={call} />}
        </>
      }
      title={<Written {...plan.title} />}
      lead={<Written {...plan.summary} />}
    >
      {stops.length > 0 && (
        <section>
          <h2>{say('plans:plan.timeline')}</h2>
          <PlanTimeline stops={stops} now={plan.stageSort} />
        </section>
      )}
      <div className="plan-columns">
        <div>
          <CurrentEdition slug={plan.slug} edition={current} first={tree[0]?.key} editions={editions} />
          <section>
            <h2>{say('plans:outline')}</h2>
            {tree.length > 0 ? (
              <Chapters slug={plan.slug} tree={tree} />
            ) : (
              <Empty title={say('plans:plan.noSections')} />
            )}
          </section>
          <section>
            <h2>{say('plans:plan.latest')}</h2>
            {revisions.length > 0 ? (
              <>
                <ul className="entries">
                  {revisions.map((each) => (
                    <RevisionEntry
                      key={each.id}
                      slug={plan.slug}
                      revision={each}
                      trace={traces[each.id] ?? []}
                      level="h3"
                    />
                  ))}
                </ul>
                <p>
                  <A to={href('/plans/:plan/revisions', { plan: plan.slug })}>{say('plans:plan.allRevisions')}</A>
                </p>
              </>
            ) : (
              <Empty title={say('plans:revision.none')} />
            )}
          </section>
        </div>
        <div>
          <PlanFacts plan={plan} />
          {calls.length > 0 && (
            <section>
              <h2>{say('plans:plan.calls')}</h2>
              <CallList calls={calls} />
            </section>
          )}
          <OpenSurveys surveys={surveys} />
          <PublishedReports evidence={evidence} />
          <PublishedStatements plan={plan.slug} referrals={statements} />
          <Editions slug={plan.slug} editions={editions} />
          <RelatedPlans related={related} />
        </div>
      </div>
    </Page>
  )
}
