import { readBytes } from '#app/files/folder.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'
import { editedImport } from '../../desk-access.ts'
import { picturesOf } from '../../found.ts'

/** A picture of a document that is looked at before it is taken in: for those who may see it, and kept by nobody. */
export const loader = atDesk(editedImport, async ({ found }, { params }) => {
  const picture = /^\d{1,3}$/.test(params.number ?? '') && (await picturesOf(db, found.id))[Number(params.number)]
  if (!picture) throw new NotFound()
  const bytes = await readBytes(picture.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
})
