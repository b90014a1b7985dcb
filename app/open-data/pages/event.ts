import { db } from '#db/connection'
import { handleOpen } from '../../http/open.ts'
import type { Event } from '../event-schemas.ts'
import { openEvent } from '../events.ts'

export const loader = handleOpen<typeof Event>(({ params }) => openEvent(db, params.event ?? ''))
