import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { byRule } from '#app/surveys/questionnaires/excess.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { finalAnswers } from './final.ts'
import { storeAnswers } from './finishing.ts'
import { fingerprintOf } from './marks.ts'
import type { PaperSurvey } from './paper-survey.ts'

export async function storeEntry(
  trx: Trx,
  actor: Actor,
  { sheet, round, given }: { sheet: string; round: 1 | 2; given: Given },
): Promise<void> {
  const typedBy = actor.kind === 'staff' ? actor.id : null
  await trx
    .insertInto('surveyEntries')
    .values({ id: newId(), sheetId: sheet, round, given: asJson(given), typedBy })
    .execute()
}

/** Writes what a sheet counts as: after the printed rule, with what its conditions hide left out. */
export async function storeSheet(
  trx: Trx,
  survey: Pick<PaperSurvey, 'id' | 'definition' | 'excess'>,
  { id, given: typed }: { id: string; given: Given },
): Promise<void> {
  const { given } = byRule(survey.definition, typed, survey.excess)
  const answers = finalAnswers(survey.definition, given)
  await trx.deleteFrom('surveyAnswers').where('sheetId', '=', id).execute()
  await storeAnswers(trx, { id, surveyId: survey.id }, answers)
  await trx
    .updateTable('surveySheets')
    .set({ given: asJson(given), fingerprint: fingerprintOf(answers), savedAt: sql<Date>`now()` })
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}
