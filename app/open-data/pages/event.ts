import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import type { Event } from '../event-schemas.ts'
import { openEvent } from '../events.ts'

export const loader = handleOpen<typeof Event>(({ params }) => openEvent(db, params.event ?? ''))
