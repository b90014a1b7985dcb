import { sql } from 'kysely'
import type { Db } from '#db/connection'

/**
 * Sheets of a survey with answers to `items` single choices each (`i1`, `i2` …, five options), written by SQL alone. The
 * survey and its questionnaire are there already. Every twentieth answer is missing, every tenth not asked.
 */
export async function fillSheets(
  db: Db,
  { survey, questionnaire, sheets, items }: { survey: string; questionnaire: string; sheets: number; items: number },
): Promise<void> {
  await sql`insert into survey_items (survey_id, item, sort, kind)
    select ${survey}, 'i' || n, n, 'single' from generate_series(1, ${items}) n on conflict do nothing`.execute(db)
  await sql`insert into survey_sheets
      (id, survey_id, questionnaire_id, target, channel, secret_hash, begun_at, saved_at, finished_at, counted)
    select gen_random_uuid(), ${survey}, ${questionnaire}, 'open', 'web', gen_random_uuid()::text, now(), now(), now(), true
    from generate_series(1, ${sheets})`.execute(db)
  // Keys are sound by the way they are made: checking each of them would take longer than all the rest.
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`insert into survey_answers (survey_id, item, sheet_id, state, choices)
    select survey_id, item, id, state, case when state = 'given' then array[(1 + floor(random() * 5))::smallint] end
    from (select s.survey_id, 'i' || n as item, s.id,
        case when random() < 0.1 then 'hidden' when random() < 0.05 then 'none' else 'given' end as state
      from generate_series(1, ${items}) n, survey_sheets s where s.survey_id = ${survey} order by n, s.id) a`.execute(
      trx,
    )
  })
  await sql`vacuum analyze survey_answers, survey_sheets`.execute(db)
}
