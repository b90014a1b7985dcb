import { sql } from 'kysely'
import { type Db, inTransaction, type Trx } from './connection.ts'

/** Runs it and takes back all it wrote, jobs and notices too: what it returns is what would be. */
export function rehearse<T>(db: Db, run: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    await sql`savepoint rehearsal`.execute(trx)
    try {
      return await run(trx)
    } finally {
      await sql`rollback to savepoint rehearsal`.execute(trx)
    }
  })
}
