import { sql } from 'kysely'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { PublicState } from './survey-list.ts'

export type OpenSurvey = { slug: string; title: Wording; opensAt: string; closesAt: string; state: PublicState }

/**
 * Surveys that are open or to come, the first to close first: of the whole city, or those that are evidence for a plan or
 * for a section.
 */
export async function openSurveys(
  db: Db,
  { planId = null, sectionId = null }: { planId?: string | null; sectionId?: string | null },
  now = new Date(),
): Promise<OpenSurvey[]> {
  const { rows } = await sql<{
    surveys: OpenSurvey[]
  }>`select coalesce(json_agg(json_build_object('slug', s.slug, 'title', ${wording('s.title')},
      'opensAt', s.opens_at, 'closesAt', s.closes_at,
      'state', case when s.opens_at <= ${now} then 'open' else 'coming' end) order by s.closes_at, s.slug), '[]') as surveys
    from surveys s join survey_publications p on p.survey_id = s.id
    where s.closes_at > ${now}
      and (${planId}::uuid is null or exists (select from survey_sections x join sections c on c.id = x.section_id
        where x.survey_id = s.id and c.plan_id = ${planId}))
      and (${sectionId}::uuid is null or exists (select from survey_sections x
        where x.survey_id = s.id and x.section_id = ${sectionId}))`.execute(db)
  return rows[0]?.surveys ?? []
}

export type AnsweredSurvey = { slug: string; title: Wording; publishedAt: string }
/** For the front page: the surveys of the whole city that are open or to come, and the newest results. */
export async function frontSurveys(db: Db, now = new Date()) {
  const [ahead, results] = await Promise.all([openSurveys(db, {}, now), newestResults(db)])
  return { ahead, results }
}

async function newestResults(db: Db): Promise<AnsweredSurvey[]> {
  const { rows } = await sql<AnsweredSurvey>`
    select s.slug, ${wording('s.title')} as title, to_json(min(r.published_at)) as published_at
    from surveys s join survey_results r on r.survey_id = s.id
    group by s.id order by min(r.published_at) desc limit 3`.execute(db)
  return rows
}
