import { storePicture } from '#app/files/file.ts'
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
