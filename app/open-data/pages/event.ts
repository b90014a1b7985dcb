import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { openEvent } from '../events.ts'

export const loader = handleOpen(async ({ params }) => openJson(await openEvent(db, params.event ?? '')))
