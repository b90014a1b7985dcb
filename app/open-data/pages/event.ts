import { db } from '#db/connection'
import { handleOpen, openJson } from '../../http/open.ts'
import { openEvent } from '../events.ts'

export const loader = handleOpen(async ({ params }) => openJson(await openEvent(db, params.event ?? '')))
