import { handleOpen } from '#app/http/open.ts'
import { db } from '#db/connection'
import type { EventPage } from '../event-schemas.ts'
import { openEvents } from '../events.ts'
import { pageOf, windowOf } from '../page.ts'

export const loader = handleOpen<typeof EventPage>(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const events = await openEvents(db, after, limit + 1)
  return pageOf(request, events, limit, ({ slug }) => slug)
})
