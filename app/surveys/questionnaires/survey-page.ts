import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { questionsOf } from './questionnaire.ts'
import { surveyState } from './survey.ts'
import type { PublicState } from './survey-list.ts'

export type EvidenceFor = { plan: string; planTitle: Wording; section: string; number: string; title: Wording }

/** Sections of plans that the survey is evidence for, by their newest published names. */
const evidence = sql<EvidenceFor[]>`(select coalesce(json_agg(json_build_object('plan', p.slug,
    'planTitle', ${wording('p.title')}, 'section', s.key, 'number', v.number, 'title', ${wording('v.title')})
    order by p.slug, es.sort), '[]')
  from (select distinct section_id from survey_sections where survey_id = surveys.id) x
  join sections s on s.id = x.section_id
  join plans p on p.id = s.plan_id
  join lateral (select e.id from editions e where e.plan_id = p.id order by e.number desc, e.minor desc limit 1) e on true
  join edition_sections es on es.edition_id = e.id and es.section_id = s.id
  join section_versions v on v.id = es.version_id)`

/** A survey as everybody may read of it: what it is for, who is asked, until when, how long it takes. */
export async function publishedSurvey(db: Db, slug: string, now = new Date()) {
  if (badCharacters(slug)) throw new NotFound()
  const row = await db
    .selectFrom('surveys')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select([
      'slug',
      'title',
      'titleEasy',
      'titleEn',
      'surveys.translatedFrom',
      'purpose',
      'purposeEasy',
      'purposeEn',
      'contact',
    ])
    .select(['audience', 'audienceEasy', 'audienceEn', 'privacy', 'privacyEasy', 'privacyEn'])
    .select(['opensAt', 'closesAt', 'publishedAt', 'sample', 'open', evidence.as('evidence')])
    .select((eb) => [
      eb
        .exists(eb.selectFrom('surveyResults').select('runId').whereRef('surveyId', '=', 'surveys.id'))
        .as('hasResults'),
      jsonObjectFrom(
        eb
          .selectFrom('departments')
          .select(['name', 'nameEasy', 'nameEn', 'translatedFrom'])
          .whereRef('departments.id', '=', 'surveys.departmentId'),
      )
        .$notNull()
        .as('department'),
      jsonArrayFrom(
        eb
          .selectFrom('questionnaires')
          .select(['number', 'reason', 'madeAt'])
          .whereRef('questionnaires.surveyId', '=', 'surveys.id')
          .where('number', '>', 1)
          .orderBy('number', 'desc'),
      ).as('corrections'),
      // Only what is asked now: what earlier wordings were is not shown here.
      eb
        .selectFrom('questionnaires')
        .select('definition')
        .whereRef('questionnaires.surveyId', '=', 'surveys.id')
        .orderBy('number', 'desc')
        .limit(1)
        .as('definition'),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { definition, ...survey } = row
  return {
    ...survey,
    state: surveyState(survey, now) as PublicState,
    questions: definition ? questionsOf(definition).length : 0,
    pages: definition?.pages.length ?? 0,
  }
}
export type PublishedSurvey = Awaited<ReturnType<typeof publishedSurvey>>
