import { sql } from 'kysely'
import type { Db } from '#db/connection'

/** Ready to serve: the database answers and is migrated. */
export async function isReady(db: Db): Promise<boolean> {
  try {
    await sql`select 1 from municipality`.execute(db)
    return true
  } catch {
    return false
  }
}
