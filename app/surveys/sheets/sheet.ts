import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { surveyState } from '#app/surveys/questionnaires/survey.ts'
import { momentOrNow } from '#db/clock'
import type { Db, Trx } from '#db/connection'
import { holdCode } from './counting.ts'
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
