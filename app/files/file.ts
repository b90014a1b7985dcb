import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { href } from '#app/href.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { storeBytes } from './bytes.ts'
import { readBytes } from './folder.ts'

/** Pictures a page may show. SVG is a program in disguise and stays out. */
const pictures = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
])
export const largestPicture = 3 * 1024 * 1024

/** Keeps a picture and returns its path in the portal. What it is decides its content, never its name. */
export async function storePicture(db: Db, actor: Actor, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const { bytes } = file
  if (bytes.length > largestPicture) throw new Invalid('files:refused.tooLarge', undefined, { megabytes: 3 })
  const found = await fileTypeFromBuffer(bytes)
  const ending = found && pictures.get(found.mime)
  if (!found || !ending) throw new Invalid('files:refused.type')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return inTransaction(db, async (trx) => {
    await storeBytes(trx, sha256, bytes)
    const id = newId()
    const name = `${randomKey(12)}.${ending}`
    const row = { id, name, sha256, type: found.mime, size: bytes.length, originalName: file.name.slice(0, 200) }
    await trx
      .insertInto('files')
      .values({ ...row, storedBy: actor.kind === 'staff' ? actor.id : null })
      .execute()
    await record(trx, actor, { verb: 'file.stored', about: { kind: 'file', id }, details: { type: found.mime } })
    return href('/files/:name', { name })
  })
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
