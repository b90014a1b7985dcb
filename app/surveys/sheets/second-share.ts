import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { NotFound } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'

/** Of a hundred sheets typed from now on, so many are drawn to be typed again. */
export function setSecondShare(db: Db, actor: Actor, input: { survey: string; percent: number }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const changed = await trx
      .updateTable('surveys')
      .set({ secondPercent: input.percent })
      .where('slug', '=', input.survey)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new NotFound()
    const about = { kind: 'survey', id: changed.id }
    await record(trx, actor, { verb: 'survey.second_share', about, details: { percent: input.percent } })
  })
}

const both = sql`survey_entries one join survey_entries two on two.sheet_id = one.sheet_id and one.round = 1 and two.round = 2
  join survey_sheets s on s.id = one.sheet_id`

type SecondFigures = { sheets: number; differing: number; waiting: number; due: number }

/** The same in a select of its own, for pages that ask for more at once. */
export const secondCounts = (surveyId: string) => sql<SecondFigures>`
  select (select count(*)::int from ${both} where s.survey_id = ${surveyId}) as sheets,
    (select count(*)::int from ${both}
      cross join lateral (select jsonb_object_keys(one.given || two.given) as item) x
      where s.survey_id = ${surveyId} and one.given -> x.item is distinct from two.given -> x.item) as differing,
    (select count(*)::int from ${both} where s.survey_id = ${surveyId} and one.given <> two.given
      and not exists (select from survey_settlements t where t.sheet_id = s.id)
      and not exists (select from survey_standing_voids v where v.sheet_id = s.id)) as waiting,
    (select count(*)::int from survey_sheets s where s.survey_id = ${surveyId} and s.second_due
      and not exists (select from survey_standing_voids v where v.sheet_id = s.id)
      and not exists (select from survey_entries e where e.sheet_id = s.id and e.round = 2)) as due`

/** How often two typed differently, of all items typed twice. */
export async function secondFigures(db: Db, surveyId: string): Promise<SecondFigures> {
  const { rows } = await secondCounts(surveyId).execute(db)
  return rows[0] ?? { sheets: 0, differing: 0, waiting: 0, due: 0 }
}
