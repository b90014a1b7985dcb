import { keyedHash } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'

/** What may be told of the key that is set here: it opens nothing, and nobody finds the key by it. */
export const fingerprintOfKey = (): string => keyedHash('fingerprint', 'PERSONAL_DATA_KEY').slice(0, 16)

/**
 * The fingerprint of the key with which names, addresses and papers are sealed in this database. That of the first start is
 * written down; of two that start at once with two keys, that of one.
 */
export async function fingerprintInUse(db: Db): Promise<string> {
  await db
    .insertInto('sealingKeys')
    .values({ fingerprint: fingerprintOfKey() })
    .onConflict((first) => first.doNothing())
    .execute()
  const { fingerprint } = await db
    .selectFrom('sealingKeys')
    .select('fingerprint')
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return fingerprint
}
