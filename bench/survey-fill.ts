import { sql } from 'kysely'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { newId } from '#app/text/ids.ts'
import { db } from '#db/connection'

const ja = (text: string) => ({ ja: text })
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: at + 1, words: ja(`選択肢${at + 1}`), score: count - at }))

/** Sixty items on six pages: half of them one choice of eight, the others several of eight or a scale of five. */
function definition(): Questionnaire {
  const entries = Array.from({ length: 60 }, (_, at) => {
    const words = ja(`設問${at + 1}`)
    const key = `q${at + 1}`
    if (at % 4 === 0) return { type: 'multiple' as const, key, words, options: options(8) }
    return at % 4 === 1
      ? { type: 'scale' as const, key, words, options: options(5) }
      : { type: 'single' as const, key, words, options: options(8) }
  })
  return {
    pages: Array.from({ length: 6 }, (_, at) => ({ key: `p${at + 1}`, entries: entries.slice(at * 10, at * 10 + 10) })),
  }
}

/** A closed survey of the public with so many sheets, all items answered but for one in twenty. Written past triggers. */
export async function fillSurvey(slug: string, sheets: number): Promise<void> {
  const [id, series, questionnaire] = [newId(), newId(), newId()]
  const { pages } = definition()
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql`insert into survey_series (id, title) values (${series}, ${slug})`.execute(one)
    await sql`insert into surveys (id, slug, series_id, wave, title, department_id, opens_at, closes_at, sample, open)
      select ${id}, ${slug}, ${series}, 1, ${slug}, (select id from departments limit 1),
        now() - interval '2 days', now() - interval '1 day', false, true`.execute(one)
    await sql`insert into survey_publications (survey_id) values (${id})`.execute(one)
    await sql`insert into questionnaires (id, survey_id, number, definition)
      values (${questionnaire}, ${id}, 1, ${JSON.stringify({ pages })}::text::jsonb)`.execute(one)
    await sql`insert into survey_items (survey_id, item, sort, kind)
      select ${id}, 'q' || n, n, case (n - 1) % 4 when 0 then 'multiple' when 1 then 'scale' else 'single' end
      from generate_series(1, 60) n`.execute(one)
    await sql`insert into survey_sheets
        (id, survey_id, questionnaire_id, target, channel, secret_hash, form_key, receipt_number, finished_at, counted)
      select gen_random_uuid(), ${id}, ${questionnaire}, 'open', 'web', ${slug} || n, ${slug} || n, ${slug} || n, now(), true
      from generate_series(1, ${sheets}::int) n`.execute(one)
    await sql`insert into survey_answers (survey_id, item, sheet_id, state, choices)
      select ${id}, 'q' || n, s.id, case when r < 0.05 then 'none' else 'given' end,
        case when r < 0.05 then null
             when (n - 1) % 4 = 0 then array[1 + (r * 7)::int, 1 + ((r * 49)::int % 8)]::smallint[]
             when (n - 1) % 4 = 1 then array[1 + (r * 4)::int]::smallint[]
             else array[1 + (r * 7)::int]::smallint[] end
      from survey_sheets s cross join generate_series(1, 60) n cross join lateral (select random() as r where s.id is not null and n > 0) dice
      where s.survey_id = ${id}`.execute(one)
    await sql`set session_replication_role = origin`.execute(one)
  })
  await sql`vacuum analyze survey_answers, survey_sheets`.execute(db)
}
