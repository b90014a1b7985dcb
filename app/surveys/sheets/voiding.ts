import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { countCode, countSheet, holdCode } from './counting.ts'

type VoidInput = { sheet: string; reason: string }

/** Takes a sheet out of the count, with a reason; it stays where it is. */
export function voidSheet(db: Db, actor: Actor, { sheet: id, reason }: VoidInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await sheetOf(trx, id)
    if (isBlank(reason)) throw new Invalid('surveys-desk:sheet.refused.reason', 'reason')
    if (sheet.codeId) await holdCode(trx, sheet.codeId)
    if (await standingVoid(trx, id)) throw new Conflict('surveys-desk:sheet.refused.void')
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx.insertInto('surveySheetVoids').values({ sheetId: id, reason, madeBy }).execute()
    await countSheet(trx, id)
    const about = { kind: 'survey', id: sheet.surveyId }
    await record(trx, actor, { verb: 'sheet.voided', about, details: { sheet: id, reason } })
  })
}

/** A sheet that was made void by mistake: it counts again where it is the one of its code that does. */
export function restoreSheet(db: Db, actor: Actor, { sheet: id, reason }: VoidInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await sheetOf(trx, id)
    if (isBlank(reason)) throw new Invalid('surveys-desk:sheet.refused.reason', 'reason')
    if (sheet.codeId) await holdCode(trx, sheet.codeId)
    const standing = await standingVoid(trx, id)
    if (!standing) throw new Conflict('surveys-desk:sheet.refused.notVoid')
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx.insertInto('surveySheetRestorations').values({ voidId: standing.id, reason, madeBy }).execute()
    await countSheet(trx, id)
    const about = { kind: 'survey', id: sheet.surveyId }
    await record(trx, actor, { verb: 'sheet.restored', about, details: { sheet: id, reason } })
  })
}

/** What makes a sheet void now; the sheet is held, after its code, so that nobody else changes this meanwhile. */
async function standingVoid(trx: Trx, id: string): Promise<{ id: string } | undefined> {
  await trx.selectFrom('surveySheets').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return trx.selectFrom('surveyStandingVoids').select('id').where('sheetId', '=', id).executeTakeFirst()
}

/** Says which of the sheets of one code counts, where it is not the first. */
export function chooseSheet(db: Db, actor: Actor, { sheet: id, reason }: VoidInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await sheetOf(trx, id)
    if (isBlank(reason)) throw new Invalid('surveys-desk:sheet.refused.reason', 'reason')
    if (!sheet.codeId || !sheet.finishedAt) throw new Conflict('surveys-desk:sheet.refused.noChoice')
    await holdCode(trx, sheet.codeId)
    await trx
      .insertInto('surveyCodeChoices')
      .values({
        id: newId(),
        codeId: sheet.codeId,
        sheetId: id,
        reason,
        madeBy: actor.kind === 'staff' ? actor.id : null,
      })
      .execute()
    await countCode(trx, sheet.codeId)
    const about = { kind: 'survey', id: sheet.surveyId }
    await record(trx, actor, { verb: 'sheet.chosen', about, details: { sheet: id, reason } })
  })
}

async function sheetOf(trx: Trx, id: string) {
  const sheet = await trx
    .selectFrom('surveySheets')
    .select(['surveyId', 'codeId', 'finishedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!sheet) throw new NotFound()
  return sheet
}
