import { type RawBuilder, sql } from 'kysely'
import { callsAndTrace } from '#app/consultations/referrals/calls-and-trace.ts'
import { type Wording, words } from '#app/plans/reading.ts'
import { type OpenSurvey, openSurveys } from '#app/surveys/questionnaires/open-surveys.ts'
import type { Words } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Db } from '#db/connection'

/** A published table, or a whole report, that stands behind a section. */
export type ShownEvidence = {
  slug: string
  title: Wording
  publishedAt: string
  /** Where its table stands; null of the report as a whole. */
  table: { item: string; page: string; number: number; words: Words; row: Words | null } | null
}
type SurveysOf = { open: OpenSurvey[]; evidence: ShownEvidence[] }

/** What surveys have to do with a plan or a section: part of the larger query of its page, as a list of one. */
function surveysOf(about: { planId?: string; sectionId?: string }, now = new Date()): RawBuilder<SurveysOf[]> {
  const { planId = null, sectionId = null } = about
  const isAbout = sectionId
    ? sql`x.section_id = ${sectionId}`
    : sql`x.item = '' and x.section_id in (select id from sections where plan_id = ${planId})`
  return sql`json_build_array(json_build_object('open', ${openSurveys(about, now)}, 'evidence', (
    select coalesce(json_agg(distinct jsonb_build_object('slug', s.slug, 'title', ${words('s', 'title')},
      'publishedAt', r.published_at, 'table', shown.place)), '[]')
    from survey_sections x
    join surveys s on s.id = x.survey_id
    join lateral (select run_id, published_at from survey_results where survey_id = s.id
      order by published_at desc limit 1) r on true
    left join lateral (select jsonb_build_object('item', t.item, 'page', t.page, 'number', t.content -> 'number',
        'words', t.content -> 'words', 'row', t.content -> 'row') as place
      from survey_run_tables t where t.run_id = r.run_id and t.item = x.item and t.kind = 'figure'
      order by t.sort limit 1) shown on true
    where ${isAbout} and (x.item = '' or shown.place is not null))))`
}

/**
 * What stands beside a plan or one of its sections, in one round trip: calls, why lines were changed, and surveys; and with
 * them what a later part knows, as an expression that gives a list.
 */
export async function besidePlan<T = never>(
  db: Db,
  about: { planId: string; sectionId?: string },
  revisionIds: string[],
  later: RawBuilder<T[]> = sql<T[]>`'[]'::json`,
) {
  const { planId, sectionId } = about
  const surveys = surveysOf(sectionId ? { sectionId } : { planId })
  const more = sql<(SurveysOf | T[])[]>`json_build_array(${surveys} -> 0, ${later})`
  const { also, calls, trace, statements } = await callsAndTrace(db, [planId], revisionIds, sectionId, more)
  const [known, ofLater] = also as [SurveysOf?, T[]?]
  const { open = [], evidence = [] } = known ?? {}
  return {
    later: ofLater ?? [],
    changesAt: [...calls, ...open].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    shown: { calls, traces: Object.fromEntries(trace), surveys: open, evidence, statements },
  }
}
