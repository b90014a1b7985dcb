import { type Db, inTransaction, type Trx } from '#db/connection'

/**
 * Runs a form's verb once for its one-time key: whoever sends the same key again, later or in parallel, waits for the
 * first and gets its outcome (what the page needs to show the same answer, usually a path). A key is one for what was
 * sent (http/one-time-key.ts): other words never get here with it.
 */
export function once(db: Db, key: string, run: (trx: Trx) => Promise<string>): Promise<string> {
  return inTransaction(db, async (trx) => {
    const claimed = await trx
      .insertInto('formKeys')
      .values({ key })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!claimed) {
      const earlier = await trx
        .selectFrom('formKeys')
        .select('outcome')
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
      return earlier.outcome ?? ''
    }
    const outcome = await run(trx)
    await trx.updateTable('formKeys').set({ outcome }).where('key', '=', key).execute()
    return outcome
  })
}
