import { record } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { holdSheet } from './sheet.ts'
import { hashSheetSecret, secretOfForm } from './sheet-secret.ts'

/**
 * Closes an answer on the machine where it was given: every address of it that a browser remembers leads nowhere from now on,
 * so that whoever sits there next sees nothing of it by going back. It is gone on with by its code, or by the address this
 * gives: of a sample null.
 */
export function leaveSheet(db: Db, { secret }: { secret: string }): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const { id, surveyId, codeId } = await holdSheet(trx, secret)
    const next = secretOfForm(secretToken())
    await trx
      .updateTable('surveySheets')
      .set(({ eb }) => ({ secretHash: hashSheetSecret(next), turn: eb('turn', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await record(trx, { kind: 'visitor' }, { verb: 'sheet.left', about: { kind: 'survey', id: surveyId } })
    return codeId === null ? next : null
  })
}
