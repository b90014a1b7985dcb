import { sql } from 'kysely'
import { record, system } from '#app/journal/journal.ts'
import { type Db, inTransaction } from '#db/connection'

/** Days that lines, pictures and file of an import are kept. What was taken in stands in the plan. */
export const keptDays = 90

/** By the clock, each night: of old imports it stays who brought in what and when; their texts are destroyed. */
export function forgetImports(db: Db): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ id: string }>`update imports set forgotten_at = now(), sha256 = null
      where forgotten_at is null and made_at < now() - ${keptDays} * interval '1 day' returning id`.execute(trx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    for (const table of ['importLines', 'importPictures'] as const)
      await trx.deleteFrom(table).where('importId', '=', sql<string>`any(${ids}::uuid[])`).execute()
    const about = { kind: 'import', id: null }
    await record(trx, system, { verb: 'import.forgotten', about, details: { imports: ids.length } })
  })
}
