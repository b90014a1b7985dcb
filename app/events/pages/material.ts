import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { endingOf, readPaper } from '../../files/paper.ts'
import { handle } from '../../http/handle.ts'
import { paperDownload } from '../../http/paper.ts'
import { publicMaterial } from '../material.ts'

/** A file about an event, handed out to be kept. */
export const loader = handle(async ({ params }: LoaderFunctionArgs) => {
  const found = await publicMaterial(db, params.event ?? '', params.material)
  return paperDownload(
    { ...found, kind: 'material' },
    await readPaper('event_materials.paper', found),
    endingOf(found.type),
  )
})
