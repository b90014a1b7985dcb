import type { Db } from '#db/connection'
import { storePicture } from '../files/file.ts'

/** A picture chosen in a block's form is kept at once, so that it is still there when the form comes back. */
export const pictureUpload = (db: Db, me: { id: string }) => ({
  picture: {
    into: 'filePath',
    store: (file: { name: string; bytes: Uint8Array }) => storePicture(db, { kind: 'staff', id: me.id }, file),
  },
})
