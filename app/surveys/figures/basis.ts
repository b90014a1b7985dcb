import { sql } from 'kysely'
import type { Db } from '#db/connection'

/**
 * A name for everything figures of a survey are counted from: sheets that count, what was settled, codes of texts, weights,
 * corrections of the questions. Whatever changes it, figures counted before are not those of today.
 */
export const basis = (surveyId: string) => sql<string>`md5(concat_ws(' ',
  (select count(*) || ':' || coalesce(sum(hashtextextended(id::text, 0)::numeric), 0) from survey_sheets
    where survey_id = ${surveyId} and finished_at is not null and counted),
  (select coalesce(max(e.id::text), '') from survey_settlements e join survey_sheets s on s.id = e.sheet_id
    where s.survey_id = ${surveyId}),
  (select count(*) || ':' || coalesce(sum(hashtextextended(item || sheet_id || code, 0)::numeric), 0)
    from survey_text_codings where survey_id = ${surveyId}),
  (select coalesce(string_agg(item || code || label, ' ' order by item, code), '') from survey_text_codes
    where survey_id = ${surveyId}),
  (select coalesce(max(id::text), '') from survey_weightings where survey_id = ${surveyId}),
  (select coalesce(max(number), 0) from questionnaires where survey_id = ${surveyId}),
  (select coalesce(population, 0) from surveys where id = ${surveyId})))`

export async function basisOf(db: Db, surveyId: string): Promise<string> {
  const found = await db.selectNoFrom(basis(surveyId).as('basis')).executeTakeFirstOrThrow()
  return found.basis
}
