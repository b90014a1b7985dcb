import { storedPictures, storePicture } from '#app/files/file.ts'
import type { Db } from '#db/connection'

/** A picture chosen in a block's form is kept at once, so that it is still there when the form comes back. */
export const pictureUpload = (db: Db, me: { id: string }, count: (bytes: Uint8Array) => Promise<void>) => ({
  picture: {
    into: 'filePath',
    async store(file: { name: string; bytes: Uint8Array }) {
      await count(file.bytes)
      return storePicture(db, { kind: 'staff', id: me.id }, file)
    },
  },
})

/** Pictures a figure can show: those stored last, and those that figures show already. */
export async function figureFiles(db: Db): Promise<{ path: string; label: string }[]> {
  const stored = await storedPictures(db)
  const shown = await db
    .selectFrom('blockVersions')
    .select('filePath')
    .distinct()
    .where('filePath', 'is not', null)
    .orderBy('filePath')
    .execute()
  const known = new Set(stored.map(({ path }) => path))
  const others = shown.flatMap(({ filePath }) => (filePath && !known.has(filePath) ? [filePath] : []))
  return [...stored, ...others.map((path) => ({ path, label: path.replace(/^.*\//, '') }))]
}
