import { sql } from 'kysely'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { finalAnswers } from '#app/surveys/sheets/final.ts'
import { newId, randomCode, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'

export type DemoSheet = {
  given: Given
  target: Target
  channel: 'web' | 'paper'
  codeId: string | null
  finishedAt: Date
  /** A sheet that does not count, and why. */
  void?: string
}

/**
 * Stores finished sheets as they stand when they were sent or typed, in four statements: hundreds of sheets through the
 * verbs of the domain, one by one, would make the first start of the portal slow.
 */
export async function storeSheets(
  db: Db,
  survey: { id: string; questionnaireId: string; definition: Questionnaire; typist: string },
  sheets: DemoSheet[],
): Promise<void> {
  let paper = 0
  const rows = sheets.map((sheet) => ({
    ...{ ...sheet, id: newId(), number: sheet.channel === 'paper' ? ++paper : null },
    secret: sheet.channel === 'web' ? secretToken() : null,
    receipt: sheet.channel === 'web' ? randomCode(3, 4) : null,
    counted: sheet.void === undefined,
  }))
  await sql`insert into survey_sheets (id, survey_id, questionnaire_id, target, channel, code_id, number, secret_hash,
      receipt_number, given, page, begun_at, saved_at, finished_at, counted)
    select id, ${survey.id}, ${survey.questionnaireId}, target, channel, "codeId", number, secret, receipt, given, ${survey.definition.pages.length - 1},
      "finishedAt", "finishedAt", "finishedAt", counted
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as x (id uuid, target text, channel text, "codeId" uuid,
      number int, secret text, receipt text, given jsonb, "finishedAt" timestamptz, counted boolean)`.execute(db)
  const answers = rows.flatMap(({ id, given }) =>
    finalAnswers(survey.definition, given).map(({ item, state, answer }) => ({ id, item, state, ...answer })),
  )
  await sql`insert into survey_answers (survey_id, item, sheet_id, state, choices, other, amount, day, words)
    select ${survey.id}, item, id, state, choices, other, amount, day, words
    from jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb) as x (id uuid, item text, state text,
      choices smallint[], other text, amount numeric, day date, words text)`.execute(db)
  await sql`insert into survey_entries (id, sheet_id, round, given, typed_by, typed_at)
    select entry, id, 1, given, ${survey.typist}::uuid, "finishedAt"
    from jsonb_to_recordset(${JSON.stringify(rows.filter(({ channel }) => channel === 'paper').map((row) => ({ ...row, entry: newId() })))}::text::jsonb)
      as x (entry uuid, id uuid, given jsonb, "finishedAt" timestamptz)`.execute(db)
  const voids = rows.flatMap(({ id, void: reason }) =>
    reason === undefined ? [] : [{ sheetId: id, reason, madeBy: survey.typist }],
  )
  if (voids.length > 0) await db.insertInto('surveySheetVoids').values(voids).execute()
}
