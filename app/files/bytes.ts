import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import { writeBytes } from './folder.ts'
import { checkRoom } from './room.ts'

/** Writes bytes under their hash, in the transaction that then refers to them: without it they are swept again. */
export async function storeBytes(trx: Trx, sha256: string, bytes: Uint8Array): Promise<void> {
  await checkRoom(trx, bytes.length)
  await trx
    .insertInto('storedBytes')
    .values({ sha256, size: bytes.length })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ storedAt: sql`now()` }))
    .execute()
  await writeBytes(sha256, bytes)
}
