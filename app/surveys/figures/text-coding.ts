import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

type Of = { survey: string; item: string }
const signer = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)
const about = ({ survey }: Of) => ({ kind: 'survey', id: survey })

export type NewCode = Of & { code: number; label: string; labelEasy: string | null; labelEn: string | null }

/** A code more in the frame of an item. A number once given stands for the same for ever. */
export function addTextCode(db: Db, actor: Actor, input: NewCode): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { survey, ...code } = input
    const made = await trx
      .insertInto('surveyTextCodes')
      .values({ id: newId(), surveyId: survey, ...code, madeBy: signer(actor), closedAt: null })
      .onConflict((conflict) => conflict.columns(['surveyId', 'item', 'code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new Conflict('survey-results:refused.codeTaken', { code: input.code }, undefined, 'code')
    await record(trx, actor, {
      verb: 'survey.text_code_added',
      about: about(input),
      details: { item: input.item, code: input.code },
    })
  })
}

/** The codes of some texts, instead of those they had: those not among `sheets` stay as they are. */
export function codeTexts(
  db: Db,
  actor: Actor,
  input: Of & { sheets: { sheet: string; codes: number[] }[] },
): Promise<void> {
  const { survey, item, sheets } = input
  return inTransaction(db, async (trx) => {
    if (sheets.length === 0) return
    await requireTexts(
      trx,
      input,
      sheets.map(({ sheet }) => sheet),
    )
    const wanted = sheets.flatMap(({ sheet, codes }) => [...new Set(codes)].map((code) => ({ sheet, code })))
    const known = await trx
      .selectFrom('surveyTextCodes')
      .select('code')
      .where('surveyId', '=', survey)
      .where('item', '=', item)
      .execute()
    if (wanted.some(({ code }) => !known.some((each) => each.code === code)))
      throw new Invalid('survey-results:refused.codeUnknown')
    await sql`delete from survey_text_codings c where c.survey_id = ${survey} and c.item = ${item}
      and c.sheet_id = any(${sheets.map(({ sheet }) => sheet)}::uuid[])
      and not exists (select from unnest(${wanted.map(({ sheet }) => sheet)}::uuid[], ${wanted.map(({ code }) => code)}::int[]) w(sheet, code)
        where w.sheet = c.sheet_id and w.code = c.code)`.execute(trx)
    if (wanted.length > 0) {
      await trx
        .insertInto('surveyTextCodings')
        .values(
          wanted.map(({ sheet, code }) => ({ surveyId: survey, item, sheetId: sheet, code, madeBy: signer(actor) })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await record(trx, actor, {
      verb: 'survey.texts_coded',
      about: about(input),
      details: { item, texts: sheets.length },
    })
  })
}

/** The wording that may be published, with the reason. What was given stays as it is. */
export function redactText(
  db: Db,
  actor: Actor,
  input: Of & { sheet: string; words: string; reason: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { survey, item, sheet, words, reason } = input
    if (isBlank(reason)) throw new Invalid('survey-results:refused.reasonMissing', 'reason')
    await requireTexts(trx, input, [sheet])
    await trx
      .insertInto('surveyRedactions')
      .values({ id: newId(), surveyId: survey, item, sheetId: sheet, words, reason, madeBy: signer(actor) })
      .execute()
    await record(trx, actor, { verb: 'survey.text_redacted', about: about(input), details: { item, sheet, reason } })
  })
}

async function requireTexts(trx: Trx, { survey, item }: Of, sheets: string[]): Promise<void> {
  const found = await trx
    .selectFrom('surveyAnswers')
    .select('sheetId')
    .where('surveyId', '=', survey)
    .where('item', '=', item)
    .where('sheetId', 'in', sheets)
    .where('words', 'is not', null)
    .execute()
  if (found.length < new Set(sheets).size) throw new NotFound()
}
