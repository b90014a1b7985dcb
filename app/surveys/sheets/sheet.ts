import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { surveyState } from '#app/surveys/questionnaires/survey.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { countCode, countSheet, holdCode } from './counting.ts'
import { hashSheetSecret } from './sheet-secret.ts'

const sheetQuery = (db: Db) =>
  db
    .selectFrom('surveySheets as sheet')
    .innerJoin('surveys', 'surveys.id', 'sheet.surveyId')
    .innerJoin('questionnaires', 'questionnaires.id', 'sheet.questionnaireId')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select(['sheet.id', 'sheet.surveyId', 'target', 'codeId', 'given', 'page', 'begunAt', 'savedAt', 'finishedAt'])
    .select([
      'receiptNumber',
      'slug',
      'title',
      'titleEasy',
      'titleEn',
      'surveys.translatedFrom',
      'contact',
      'opensAt',
      'closesAt',
      'publishedAt',
    ])
    .select('questionnaires.definition')
    .where('channel', '=', 'web')

/** What belongs to a secret address: the sheet with its survey and its questions. */
export async function findSheet(db: Db, secret: string, now = new Date()) {
  const sheet = await sheetQuery(db).where('secretHash', '=', hashSheetSecret(secret)).executeTakeFirst()
  if (!sheet) throw new NotFound('surveys:refused.secretUnknown')
  const state = sheet.finishedAt
    ? ('sent' as const)
    : surveyState(sheet, now) === 'open'
      ? ('open' as const)
      : ('over' as const)
  return { ...sheet, state }
}

/** The same, held; `over`: by the database's own clock it can no longer be sent. */
export async function holdSheet(trx: Trx, secret: string, now?: Date) {
  const moment = momentOrNow(now)
  const secretHash = hashSheetSecret(secret)
  const known = await trx
    .selectFrom('surveySheets')
    .select('codeId')
    .where('secretHash', '=', secretHash)
    .executeTakeFirst()
  if (!known) throw new NotFound('surveys:refused.secretUnknown')
  if (known.codeId) await holdCode(trx, known.codeId)
  const sheet = await sheetQuery(trx)
    .select([moment.as('now'), sql<boolean>`${moment} >= closes_at`.as('over')])
    .where('secretHash', '=', secretHash)
    .forShare('surveys')
    .forUpdate('sheet')
    .executeTakeFirstOrThrow()
  return { ...sheet, over: sheet.over && !sheet.finishedAt }
}

/** Key of the page to go on with, null where everything that is asked has been seen. */
export function pageToResume(definition: Questionnaire, given: Given, reached: number): string | null {
  const found = shownPages(definition, given).find(({ page }) => definition.pages.indexOf(page) >= reached)
  return found?.page.key ?? null
}

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
