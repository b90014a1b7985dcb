import { sql } from 'kysely'
import { shortestTime } from '#app/forms/sender.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { randomCode } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { fieldsOf, type ReadAnswers, readAnswers } from './answer-form.ts'
import { countSheet } from './counting.ts'
import { type FinalAnswer, finalAnswers, isBlank } from './final.ts'
import { fingerprintOf } from './marks.ts'
import { holdSheet } from './sheet.ts'

type Unfinished = { page: string; errors: ReadAnswers['errors'] }

/** What has to be mended before a sheet can be sent, by the page it stands on. */
export function unfinished(definition: Questionnaire, given: Given, lang?: Language): Unfinished[] {
  return shownPages(definition, given)
    .map(({ page, entries }) => ({
      page: page.key,
      errors: readAnswers(entries, fieldsOf(entries, given), { complete: true, lang }).errors,
    }))
    .filter(({ errors }) => Object.keys(errors).length > 0)
}

/** Sends a sheet; from here on it is not changed any more. Sent again it gives the same receipt number. */
export function finish(db: Db, actor: Actor, { secret, now }: { secret: string; now?: Date }): Promise<string> {
  return inTransaction(db, async (trx) => {
    const sheet = await holdSheet(trx, secret, now)
    if (sheet.receiptNumber) return sheet.receiptNumber
    if (sheet.over) throw new Conflict('surveys:refused.closedMeanwhile')
    if (sheet.target === 'open' && sheet.now.getTime() - sheet.begunAt.getTime() < shortestTime) {
      throw new Invalid('surveys:refused.tooFast')
    }
    if (sheet.codeId && (await isVoid(trx, sheet.codeId))) throw new Conflict('surveys:code.void')
    const { definition, given } = sheet
    if (unfinished(definition, given).length > 0) throw new Invalid('surveys:refused.unfinished')
    const answers = finalAnswers(definition, given)
    if (isBlank(answers)) throw new Invalid('surveys:refused.blank')
    const receiptNumber = randomCode(3, 4)
    await storeAnswers(trx, sheet, answers)
    await trx
      .updateTable('surveySheets')
      .set({ finishedAt: sheet.now, savedAt: sheet.now, receiptNumber, fingerprint: fingerprintOf(answers) })
      .set({ version: sql<number>`version + 1` })
      .where('id', '=', sheet.id)
      .execute()
    await countSheet(trx, sheet.id)
    await record(trx, actor, {
      verb: 'sheet.received',
      about: { kind: 'survey', id: sheet.surveyId },
      details: { target: sheet.target, channel: 'web' },
    })
    return receiptNumber
  })
}

async function isVoid(trx: Trx, codeId: string): Promise<boolean> {
  const end = await trx
    .selectFrom('surveyCodeEnds')
    .select('kind')
    .where('codeId', '=', codeId)
    .where('kind', '=', 'void')
    .executeTakeFirst()
  return end !== undefined
}

/** The answers of a finished sheet, as figures are counted from: a row for each item, in one go. */
export async function storeAnswers(
  trx: Trx,
  sheet: { id: string; surveyId: string },
  answers: FinalAnswer[],
): Promise<void> {
  const rows = answers.map(({ item, state, answer: { choices, other, amount, day, words } }) => ({
    ...{ item, state, amount, day, words },
    choices: choices?.length ? choices : undefined,
    other: other || undefined,
  }))
  await sql`
    insert into survey_answers (survey_id, item, sheet_id, state, choices, other, amount, day, words)
    select ${sheet.surveyId}, item, ${sheet.id}, state, choices, other, amount, day, words
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as x (item text, state text, choices smallint[], other text, amount numeric, day date, words text)`.execute(trx)
}
