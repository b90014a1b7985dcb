import { createHash } from 'node:crypto'
import { href } from '#app/href.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { storeBytes } from './bytes.ts'
import { readBytes } from './folder.ts'
import { largestPicture, pictureEnding, pictureType } from './picture-type.ts'

/** Keeps a picture and returns its path in the portal. */
export async function storePicture(db: Db, actor: Actor, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const { bytes, name } = file
  if (bytes.length > largestPicture) throw new Invalid('files:refused.tooLarge', undefined, { megabytes: 3 })
  const type = await pictureType(bytes)
  if (!type) throw new Invalid('files:refused.type')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return inTransaction(db, async (trx) => {
    await storeBytes(trx, sha256, bytes)
    return namePicture(trx, actor, { name, sha256, type, size: bytes.length })
  })
}

type StoredPicture = { name: string; sha256: string; type: string; size: number }

/** Gives bytes that lie there a path in the portal. `name` is what somebody's machine calls them. */
export async function namePicture(trx: Trx, actor: Actor, picture: StoredPicture): Promise<string> {
  const { name: originalName, ...stored } = picture
  const id = newId()
  const name = `${randomKey(12)}.${pictureEnding(stored.type)}`
  const storedBy = actor.kind === 'staff' ? actor.id : null
  await trx
    .insertInto('files')
    .values({ ...stored, id, name, originalName: originalName.slice(0, 200), storedBy })
    .execute()
  await record(trx, actor, { verb: 'file.stored', about: { kind: 'file', id }, details: { type: stored.type } })
  return href('/files/:name', { name })
}

/** A stored file by the name in its address. */
export async function openFile(db: Db, name: string): Promise<{ type: string; bytes: Uint8Array; sha256: string }> {
  const row = await db.selectFrom('files').select(['sha256', 'type']).where('name', '=', name).executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...row, bytes: await readBytes(row.sha256) }
}

/** Paths of the pictures stored last, for choosing one again. */
export async function storedPictures(db: Db): Promise<{ path: string; label: string }[]> {
  const rows = await db
    .selectFrom('files')
    .select(['name', 'originalName'])
    .orderBy('storedAt', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ name, originalName }) => ({ path: href('/files/:name', { name }), label: originalName }))
}
