import { sql } from 'kysely'
import { Conflict, NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'

/** A survey with its questions as they stand after all corrections; with those being written where none are published. */
export async function paperSurvey(db: Db, slug: string) {
  if (badCharacters(slug) !== null) throw new NotFound()
  const found = await db
    .selectFrom('surveys as survey')
    .innerJoin('departments', 'departments.id', 'survey.departmentId')
    .leftJoin('surveyPublications as publication', 'publication.surveyId', 'survey.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('questionnaires')
          .select(['questionnaires.id as questionnaireId', 'definition', 'number as edition'])
          .whereRef('questionnaires.surveyId', '=', 'survey.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('asked'),
      (join) => join.onTrue(),
    )
    .selectAll('survey')
    .select(['asked.questionnaireId', 'asked.edition', 'publication.publishedAt'])
    .select(['departments.name as department', 'departments.nameEasy as departmentEasy'])
    .select('departments.nameEn as departmentEn')
    .select((eb) => eb.fn.coalesce('asked.definition', 'survey.draft').as('definition'))
    .select(
      sql<number>`(select coalesce(max(s.number), 0) + 1 from survey_sheets s where s.survey_id = survey.id)`.as(
        'next',
      ),
    )
    .where('survey.slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
export type PaperSurvey = Awaited<ReturnType<typeof paperSurvey>>

/** Sheets are typed of what was really asked. */
export function requireAsked(survey: PaperSurvey): PaperSurvey & { questionnaireId: string } {
  const { questionnaireId } = survey
  if (!questionnaireId) throw new Conflict('survey-paper:refused.notPublished')
  return { ...survey, questionnaireId }
}
