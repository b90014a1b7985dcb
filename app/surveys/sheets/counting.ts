import { sql } from 'kysely'
import type { Trx } from '#db/connection'

/** Held before any sheet of the code, by everybody: two who finish at once wait for each other and do not block. */
export async function holdCode(trx: Trx, codeId: string): Promise<void> {
  await trx.selectFrom('surveyCodes').select('id').where('id', '=', codeId).forNoKeyUpdate().execute()
}

/**
 * Says which sheets of a code count: the last one chosen at the desk, else the one that was finished first; none that is
 * void. Call it in the transaction of whatever changes this.
 */
export async function countCode(trx: Trx, codeId: string): Promise<void> {
  await holdCode(trx, codeId)
  const { rows } = await sql<{ id: string }>`
    select s.id from survey_sheets s
    where s.code_id = ${codeId} and s.finished_at is not null
      and not exists (select from survey_standing_voids v where v.sheet_id = s.id)
    order by s.id is distinct from
      (select c.sheet_id from survey_code_choices c where c.code_id = ${codeId} order by c.id desc limit 1),
      s.finished_at, s.id
    limit 1`.execute(trx)
  const first = rows[0]?.id ?? null
  const sheets = () => trx.updateTable('surveySheets').where('codeId', '=', codeId)
  await sheets()
    .set({ counted: false })
    .where('counted', '=', true)
    .where((eb) => eb.or([eb.val(first === null), eb('id', '<>', first ?? codeId)]))
    .execute()
  if (first) await sheets().set({ counted: true }).where('id', '=', first).where('counted', '=', false).execute()
}

/** The same for a sheet that has no code: it counts once it is finished, unless it is void. */
export async function countSheet(trx: Trx, sheetId: string): Promise<void> {
  const { codeId } = await trx
    .selectFrom('surveySheets')
    .select('codeId')
    .where('id', '=', sheetId)
    .executeTakeFirstOrThrow()
  if (codeId) return countCode(trx, codeId)
  await sql`update survey_sheets s set counted = s.finished_at is not null
      and not exists (select from survey_standing_voids v where v.sheet_id = s.id)
    where s.id = ${sheetId}`.execute(trx)
}
