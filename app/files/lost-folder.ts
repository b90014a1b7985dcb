import type { Db } from '#db/connection'
import { sizeOf } from './folder.ts'

/** Enough to tell a folder that is another, or empty, from one that lacks a file or two. */
const looked = 20

/** Whether nothing of what was brought in last lies in the folder of files: how many files should, and 0 where all is well. */
export async function filesOfLostFolder(db: Db): Promise<number> {
  const newest = await db.selectFrom('storedBytes').select('sha256').orderBy('storedAt', 'desc').limit(looked).execute()
  const sizes = await Promise.all(newest.map(({ sha256 }) => sizeOf(sha256)))
  if (newest.length === 0 || sizes.some((size) => size !== null)) return 0
  const { count } = await db
    .selectFrom('storedBytes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
