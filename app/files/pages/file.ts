import { inPublic } from '#app/http/page.ts'
import { db } from '#db/connection'
import { openFile } from '../file.ts'

/** Hands out a picture of a plan: of the type it was found to be, shown and never run. */
export const loader = inPublic(async ({ params }) => {
  const { type, bytes, sha256 } = await openFile(db, params.name ?? '')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: `"${sha256.slice(0, 32)}"`,
    },
  })
})
