import { sql } from 'kysely'
import { record, system } from '#app/journal/journal.ts'
import { type Db, inTransaction } from '#db/connection'
import { folderNames, removeBytes, sizeOf, unfinishedNames } from './folder.ts'

/** Days that bytes lie untouched after nothing refers to them; a backup made meanwhile still finds them. */
const keptDays = 7
const atOnce = 100

/**
 * By the clock, each night: destroys bytes that nothing refers to, and what was left of writing that was cut off. What
 * refers to bytes is the parts' own affair: they delete their rows by their own rules, and the foreign keys of theirs
 * refuse to have anything destroyed that is still in use.
 */
export async function sweepFiles(db: Db): Promise<void> {
  for (const name of await unfinishedNames()) await removeBytes(name)
  await writeDownUnknown(db)
  while ((await sweepSome(db)) === atOnce);
}

/** What lies in the folder without a row, after a crash or beside an older database: its days begin now. */
async function writeDownUnknown(db: Db): Promise<void> {
  for await (const names of folderNames(1000)) {
    const { rows } = await sql<{ name: string }>`select name from unnest(${names}::text[]) as name
      where not exists (select from stored_bytes where sha256 = name)`.execute(db)
    for (const { name } of rows) {
      const size = await sizeOf(name)
      if (size === null) continue
      await db
        .insertInto('storedBytes')
        .values({ sha256: name, size })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
}

function sweepSome(db: Db): Promise<number> {
  return inTransaction(db, async (trx) => {
    // Held from here on: whoever stores the same bytes now waits, and then writes them anew.
    const { rows } = await sql<{ sha256: string; size: number }>`delete from stored_bytes where sha256 in (
        select sha256 from stored_bytes b where stored_at < now() - ${keptDays} * interval '1 day'
          and not exists (select from bytes_in_use u where u.sha256 = b.sha256)
        order by stored_at limit ${atOnce} for update skip locked)
      returning sha256, size`.execute(trx)
    if (rows.length === 0) return 0
    for (const { sha256 } of rows) await removeBytes(sha256)
    const bytes = rows.reduce((sum, { size }) => sum + size, 0)
    await record(trx, system, {
      verb: 'file.swept',
      about: { kind: 'file', id: null },
      details: { files: rows.length, bytes },
    })
    return rows.length
  })
}
