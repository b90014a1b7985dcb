import { endingOf, readPaper } from '#app/files/paper.ts'
import { inPublic } from '#app/http/page.ts'
import { paperDownload } from '#app/http/paper.ts'
import { db } from '#db/connection'
import { publicMaterial } from '../material.ts'

/** A file about an event, handed out to be kept. */
export const loader = inPublic(async ({ params }) => {
  const found = await publicMaterial(db, params.event ?? '', params.material)
  return paperDownload(
    { ...found, kind: 'material' },
    await readPaper('event_materials.paper', found),
    endingOf(found.type),
  )
})
